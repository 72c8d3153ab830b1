package org.jigeum.demo.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jigeum.demo.bank.Payout;
import org.jigeum.demo.bank.PublishedFigure;

/**
 * The published figures beside what this bank paid.
 *
 * @param paid nothing where the bank said that there is nothing to claim
 */
record FiguresTable(List<PublishedFigure> figures, Map<PublishedFigure, Optional<Payout>> paid) {

    private static final List<String> HEAD = List.of("gross", "income", "local", "net");
    private static final List<String> NOTHING = List.of("nothing", "", "", "");

    Stream<String> lines() {
        Stream<String> head = Stream.of(
                "",
                "Published figures and what this bank paid, in won (gross, income tax, local income tax, net):",
                row(List.of("", "", ""), List.of("publ.", "", "", ""), List.of("paid", "", "", ""), ""),
                row(List.of("account", "balance", "for the days"), HEAD, HEAD, ""));
        return Stream.concat(head, figures.stream().map(this::line));
    }

    private String line(PublishedFigure figure) {
        Payout expected = figure.expected();
        return row(
                List.of(figure.account(), won(figure.balance()), expected.from() + " - " + expected.through()),
                amounts(expected),
                paidFor(figure).map(FiguresTable::amounts).orElse(NOTHING),
                isAsPublished(figure) ? "equal" : "DIFFERENT");
    }

    private static String row(List<String> account, List<String> expected, List<String> actual, String verdict) {
        Object[] cells = Stream.of(account, expected, actual, List.of(verdict))
                .flatMap(List::stream)
                .toArray();
        return String.format("  %-7s %13s  %-23s  %7s %6s %5s %6s   %7s %6s %5s %6s  %s", cells)
                .stripTrailing();
    }

    private static List<String> amounts(Payout payout) {
        return Stream.of(payout.gross(), payout.incomeTax(), payout.localIncomeTax(), payout.net())
                .map(FiguresTable::won)
                .toList();
    }

    private static String won(long won) {
        return String.format(Locale.ROOT, "%,d", won);
    }

    private Optional<Payout> paidFor(PublishedFigure figure) {
        return paid.getOrDefault(figure, Optional.empty());
    }

    private boolean isAsPublished(PublishedFigure figure) {
        return figure.isNothingToClaim()
                ? paid.containsKey(figure) && paidFor(figure).isEmpty()
                : paidFor(figure).equals(Optional.of(figure.expected()));
    }

    /**
     * Checks that no figure differs.
     *
     * @throws LoadFailed when this bank paid another figure than a published one
     */
    void requireNoDifference() {
        long differences =
                figures.stream().filter(figure -> !isAsPublished(figure)).count();
        if (differences > 0) {
            throw new LoadFailed(
                    "This bank does not pay what was published: " + differences + " of the figures above differ.");
        }
    }
}
