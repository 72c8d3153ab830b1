package org.jigeum.operator;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the operator of a test sits: types commands, reads what is printed. Pauses end at once, and are noted. */
final class Desk {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>(Map.of("JIGEUM_TOKEN", "secret-token"));
    private final Watch time = new Watch();

    static final class Watch implements Time {

        private final List<Duration> pauses = new ArrayList<>();

        @Override
        public Duration passed() {
            return pauses.stream().reduce(Duration.ZERO, Duration::plus);
        }

        @Override
        public void pause(Duration length) {
            pauses.add(length);
        }
    }

    Desk token(String token) {
        environment.put("JIGEUM_TOKEN", token);
        return this;
    }

    Desk withoutToken() {
        environment.clear();
        return this;
    }

    /** The exit code. */
    int types(String... arguments) {
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        return OperatorCommand.in(new Surroundings(
                        environment,
                        printed,
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        time,
                        runId -> new ProgressLines(printed, runId, time)))
                .execute(arguments);
    }

    int types(FakeBank bank, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--bank", bank.address()));
        return types(all.toArray(String[]::new));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    List<Duration> pauses() {
        return time.pauses;
    }

    Duration passed() {
        return time.passed();
    }
}
