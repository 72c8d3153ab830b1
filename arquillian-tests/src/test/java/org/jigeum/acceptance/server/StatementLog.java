package org.jigeum.acceptance.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jigeum.acceptance.bank.Eventually;

/** What the bank sends to its database, statement by statement, by the database's own log. */
public final class StatementLog {

    private static final Pattern ENTRY =
            Pattern.compile("^\\d{4}-\\d\\d-\\d\\d .*?\\[(\\d+)] LOG:  execute \\S+: (.*)$");
    private static final Pattern OTHER_ENTRY = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d .*?\\[\\d+] .*$");

    private StatementLog() {}

    /** The transactions that ended while something was done, each the statements up to its end. */
    public static List<List<String>> transactionsOf(Runnable act) {
        Database database = Database.running();
        Path log = Build.output("postgres").resolve("postgres.log");
        try {
            database.administer("alter system set log_statement = 'all'");
            database.administer("select pg_reload_conf()");
            Eventually.that("the log tells of statements", () -> isTold(database, log));
            long begin = Files.size(log);
            act.run();
            return transactions(read(log).substring(Math.toIntExact(begin)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            database.administer("alter system reset log_statement");
            database.administer("select pg_reload_conf()");
        }
    }

    private static boolean isTold(Database database, Path log) {
        String mark = "select " + System.nanoTime();
        database.administer(mark);
        return read(log).contains(mark);
    }

    /** Of bytes as many characters: what is looked for is ASCII. */
    private static String read(Path log) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> transactions(String log) {
        Map<String, List<String>> open = new LinkedHashMap<>();
        List<List<String>> ended = new ArrayList<>();
        for (String[] entry : entries(log)) {
            if (entry[1].startsWith("COMMIT") || entry[1].startsWith("ROLLBACK")) {
                ended.add(open.getOrDefault(entry[0], List.of()));
                open.remove(entry[0]);
            } else {
                open.computeIfAbsent(entry[0], session -> new ArrayList<>()).add(entry[1]);
            }
        }
        return ended;
    }

    /** Process and statement of each execution; a statement goes on over the lines that begin no entry. */
    private static List<String[]> entries(String log) {
        List<String[]> entries = new ArrayList<>();
        boolean within = false;
        for (String line : log.lines().toList()) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                entries.add(new String[] {entry.group(1), entry.group(2)});
                within = true;
            } else if (OTHER_ENTRY.matcher(line).matches()) {
                within = false;
            } else if (within) {
                String[] last = entries.get(entries.size() - 1);
                last[1] = last[1] + "\n" + line.strip();
            }
        }
        return entries;
    }
}
