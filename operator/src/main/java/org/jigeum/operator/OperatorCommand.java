package org.jigeum.operator;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The command around the commands: what they have in common. */
@Command(
        name = "jigeum-operator",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = OperatorCommand.Version.class,
        description = "The operator's command line for the bank.",
        footer = {
            "",
            "The token is read from the environment variable JIGEUM_TOKEN. It must carry the role operator.",
            "Exit codes: 0 all well, 1 something to look at, 2 wrong usage, 3 the bank refused or was not reached."
        })
final class OperatorCommand {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);

    /** A bug of this tool: no outcome that a script could act upon. */
    private static final int EXIT_OF_A_BUG = 70;

    private final Surroundings surroundings;

    @Option(
            names = "--bank",
            scope = ScopeType.INHERIT,
            paramLabel = "<url>",
            defaultValue = "${env:JIGEUM_BANK:-http://127.0.0.1:8080}",
            description = {"Address of the bank; without it JIGEUM_BANK, or else", "http://127.0.0.1:8080"})
    private URI bank;

    private OperatorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    static CommandLine in(Surroundings surroundings) {
        CommandLine line = new CommandLine(new OperatorCommand(surroundings))
                .addSubcommand(new RegularInterestCommand())
                .addSubcommand(new WatchCommand())
                .addSubcommand(new RecomputeCommand())
                .addSubcommand(new AccrueCommand());
        return line.registerConverter(LocalDate.class, OperatorCommand::day)
                .setOut(new PrintWriter(surroundings.out(), true, Charset.defaultCharset()))
                .setErr(new PrintWriter(surroundings.err(), true, Charset.defaultCharset()))
                .setExecutionExceptionHandler((failure, command, parsed) -> exitAfter(failure, surroundings));
    }

    private static int exitAfter(Exception failure, Surroundings surroundings) {
        if (failure instanceof CommandFailed failed) {
            surroundings.err().println(failed.getMessage());
            return failed.exit().code();
        }
        failure.printStackTrace(surroundings.err());
        return EXIT_OF_A_BUG;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no day, like 2026-12-01");
        }
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** @throws CommandFailed if there is no address or no token that could be used */
    Bank bank() {
        if (!Set.of("http", "https").contains(String.valueOf(bank.getScheme()))
                || bank.getHost() == null
                || bank.getQuery() != null
                || bank.getFragment() != null) {
            throw new CommandFailed(Exit.USAGE, "--bank must be an address like http://127.0.0.1:8080, not " + bank);
        }
        String address = bank.toString().replaceAll("/+$", "");
        return new Bank(new Wire(address, token(surroundings.environment()), ANSWER_LIMIT), surroundings.time());
    }

    private static String token(Map<String, String> environment) {
        String token = environment.getOrDefault("JIGEUM_TOKEN", "").strip();
        if (token.isEmpty()) {
            throw new CommandFailed(
                    Exit.USAGE,
                    "There is no token: put an operator's token into the environment variable JIGEUM_TOKEN. "
                            + "It is no argument because other users of this machine can see arguments.");
        }
        if (!token.matches("[!-~]+")) {
            throw new CommandFailed(Exit.USAGE, "JIGEUM_TOKEN holds no token: blanks or signs that none has.");
        }
        return token;
    }

    static final class Version implements IVersionProvider {

        /** Of the jar's manifest; classes in a folder have none. */
        @Override
        public String[] getVersion() {
            String version = OperatorCommand.class.getPackage().getImplementationVersion();
            return new String[] {"jigeum-operator " + (version == null ? "(not packaged)" : version)};
        }
    }
}
