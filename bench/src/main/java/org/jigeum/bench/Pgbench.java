package org.jigeum.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator, with prepared statements: what the database does without an application. */
final class Pgbench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([0-9]+)");
    private static final String THREADS = "2";

    private final String program;
    private final String url;

    private Pgbench(String program, String url) {
        this.program = program;
        this.url = url;
    }

    /**
     * Uses the program of the machine.
     *
     * @param url of the database, as JDBC writes it
     * @throws IllegalStateException if it is not installed
     */
    static Pgbench on(String url, String user) {
        String program = System.getProperty("jigeum.bench.pgbench", "pgbench");
        Pgbench bench = new Pgbench(program, url.replace("jdbc:", "").replace("//", "//" + user + "@"));
        try {
            bench.output(List.of("--version"));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The comparison needs PostgreSQL's pgbench: install the package postgresql or postgresql-contrib,"
                            + " or name the program with -Djigeum.bench.pgbench=.",
                    e);
        }
        return bench;
    }

    /**
     * Transactions a second of a script.
     *
     * @param variables of the script
     */
    double run(Path script, int clients, Duration time, Map<String, String> variables) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(clients),
                "-j",
                clients == 1 ? "1" : THREADS,
                "-T",
                Long.toString(time.toSeconds()),
                "-f",
                script.toString(),
                "-D",
                "clients=" + clients));
        variables.forEach((name, value) -> arguments.addAll(List.of("-D", name + "=" + value)));
        arguments.add(url);
        String output = output(arguments);
        if (output.contains("expected one row, got 0")) {
            throw new IllegalStateException(
                    "No account is left that was not paid today: give more, as the first of jigeum.bench.arguments.");
        }
        Matcher rate = RATE.matcher(output);
        Matcher failed = FAILED.matcher(output);
        if (!rate.find() || (failed.find() && !failed.group(1).equals("0")) || output.contains("aborted")) {
            throw new IllegalStateException("pgbench failed: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private String output(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        Path log = Files.createTempFile("pgbench", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            process.waitFor();
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            process.destroy();
            throw new IllegalStateException(e);
        } finally {
            Files.deleteIfExists(log);
        }
    }
}
