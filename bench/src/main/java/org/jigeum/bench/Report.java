package org.jigeum.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was measured, as a page: tables as they come, and a chart of the ratios at the top. */
final class Report {

    private final List<String> lines = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    void say(String line) {
        System.out.println(line);
        lines.add(line);
    }

    void section(String title, String... columns) {
        say("");
        say("## " + title);
        say("");
        if (columns.length > 0) {
            row(columns);
            say("|" + "---|".repeat(columns.length));
        }
    }

    void row(String... cells) {
        say("| " + String.join(" | ", cells) + " |");
    }

    /** A ratio for the chart. */
    void ratio(String name, Sample ratio) {
        if (!ratio.isEmpty()) {
            names.add(name);
            ratios.add(ratio.median());
        }
    }

    /** Writes the page, named after the day. */
    Path write(Path folder, LocalDate day) throws IOException {
        List<String> page = new ArrayList<>(List.of("# Measured on " + day, "", machine(), ""));
        page.addAll(chart());
        page.addAll(lines);
        Files.createDirectories(folder);
        return Files.write(folder.resolve(day + ".md"), page, StandardCharsets.UTF_8);
    }

    private List<String> chart() {
        String values = ratios.stream()
                .map(ratio -> String.format(Locale.ROOT, "%.2f", ratio))
                .collect(Collectors.joining(", "));
        String labels = names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        return List.of(
                "```mermaid",
                "xychart-beta",
                "  title \"Jigeum / limit\"",
                "  x-axis [" + labels + "]",
                "  y-axis \"ratio of the medians\" 0 --> " + String.format(Locale.ROOT, "%.1f", highest()),
                "  bar [" + values + "]",
                "```");
    }

    private double highest() {
        return ratios.stream().max(Double::compare).orElse(1.0) + 0.1;
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "%d processors (%s), JDK %s, fsync on. Median of the rounds and their range, without rounds in which"
                        + " others took more than %.0f %% of the processors.",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                Rounds.MOST_STOLEN_PERCENT);
    }
}
