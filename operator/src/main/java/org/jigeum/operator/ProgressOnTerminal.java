package org.jigeum.operator;

import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * For a terminal: one line with a bar, as wide as the terminal, not there before there is something to show. An outage
 * is told on a line of its own, and the bar goes on below.
 */
final class ProgressOnTerminal implements Progress {

    private static final int REDRAW_MILLIS = 500;
    private static final int SHORTEST_BAR = 10;

    private static final String NEW_LINE = System.lineSeparator();

    private final PrintStream out;
    private final String runId;
    private ProgressBar bar;
    private boolean outage;

    ProgressOnTerminal(PrintStream out, String runId) {
        this.out = out;
        this.runId = runId;
    }

    @Override
    public void show(Run run) {
        outage = false;
        // Whoever closes a bar before its first redraw has no end of line. A run that has ended needs no bar anyway.
        if (bar != null || run.isRunning()) {
            bar().setExtraMessage(run.pace()).maxHint(run.total()).stepTo(run.done());
        }
    }

    @Override
    public void outage(String why) {
        ProgressBar shown = bar();
        if (!outage) {
            outage = true;
            out.print(NEW_LINE + why + NEW_LINE);
        }
        shown.setExtraMessage("trying on");
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private ProgressBar bar() {
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Run " + runId)
                    .setInitialMax(0)
                    .setRenderer((state, width) -> line(
                            width, state.getTaskName(), state.getCurrent(), state.getMax(), state.getExtraMessage()))
                    .setConsumer(new ConsoleProgressBarConsumer(out))
                    .setUpdateIntervalMillis(REDRAW_MILLIS)
                    .continuousUpdate()
                    .build();
        }
        return bar;
    }

    /**
     * Exactly as wide as asked for, so that it covers the line before; a long message is cut before the bar gets too
     * short. Only ASCII: any terminal can show it.
     */
    static String line(int width, String task, long done, long total, String message) {
        String all = String.format(Locale.ROOT, "%,d", total);
        String left = String.format(Locale.ROOT, "%s %3d%% [", task, Run.percent(done, total));
        String right = String.format(Locale.ROOT, "] %," + all.length() + "d/%s  ", done, all);
        int room = width - left.length() - right.length();
        int barLength = Math.max(SHORTEST_BAR, room - message.length());
        String line = left + bar(barLength, done, total) + right + message;
        return (line + " ".repeat(width)).substring(0, width);
    }

    private static String bar(int length, long done, long total) {
        int filled = total == 0 ? 0 : (int) Math.min(length, length * done / total);
        String tip = filled < length ? ">" : "";
        return "=".repeat(filled) + tip + " ".repeat(length - filled - tip.length());
    }
}
