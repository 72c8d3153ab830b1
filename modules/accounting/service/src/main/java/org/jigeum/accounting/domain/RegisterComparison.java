package org.jigeum.accounting.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds lines of the withholding register against the payouts that they are of, payout by payout. */
public final class RegisterComparison {

    private static final Invariant INVARIANT = Invariant.WITHHELD_TAX_EQUALS_REGISTER;

    private final List<RegisterLine> expected;
    private final Map<Long, RegisterLine> found;

    /**
     * Nothing is compared yet.
     *
     * @param expected what some payouts demand
     * @param found the lines that the register has of these payouts
     */
    public RegisterComparison(List<RegisterLine> expected, List<RegisterLine> found) {
        this.expected = List.copyOf(expected);
        this.found = found.stream()
                .collect(Collectors.toMap(
                        RegisterLine::payoutId, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** What the register lacks. It may be on its way there. */
    public List<RegisterLine> lacking() {
        return expected.stream()
                .filter(line -> !found.containsKey(line.payoutId()))
                .toList();
    }

    /** The lines that say something else than their payouts, be it an amount, the customer, the tax profile …. */
    public List<Violation> wrong() {
        return expected.stream().flatMap(this::wrong).toList();
    }

    private Stream<Violation> wrong(RegisterLine line) {
        return Stream.ofNullable(found.get(line.payoutId()))
                .filter(is -> !is.equals(line))
                .map(is -> wrong(line, is));
    }

    private static Violation wrong(RegisterLine line, RegisterLine is) {
        return new Violation(
                INVARIANT,
                line.subject(),
                Violation.won(line.amounts().tax()),
                Violation.won(is.amounts().tax()),
                "The line of the register is another than the payout's: " + line.amounts() + "; it has "
                        + is.comparedTo(line) + ".");
    }

    /** The register has no line of a payout, and nobody is going to tell it. */
    public static Violation missing(RegisterLine line) {
        return lacks(line, "The register lacks the line of the payout: " + line.amounts() + ".");
    }

    /**
     * The register has no line of a payout, and has waited for long to be told.
     *
     * @param why what keeps it, as the end of a sentence
     */
    public static Violation stuck(RegisterLine line, String why) {
        return lacks(line, "The register lacks the line of the payout, which %s: %s.".formatted(why, line.amounts()));
    }

    private static Violation lacks(RegisterLine line, String detail) {
        return new Violation(
                INVARIANT, line.subject(), Violation.won(line.amounts().tax()), Optional.empty(), detail);
    }

    /** The register has a line, and there is no such payout. */
    public static Violation nobodys(RegisterLine line) {
        return new Violation(
                INVARIANT,
                line.subject(),
                Optional.empty(),
                Violation.won(line.amounts().tax()),
                "The register has a line of a payout that was never made: " + line.amounts() + ".");
    }

    /**
     * What is wrong about a journal; nothing if what the register lacks of it, or has otherwise, is a matter of its
     * lines.
     *
     * @param payouts the lines that the register should have, from the payouts that the journal booked
     */
    public static Optional<Violation> ofJournal(WithheldJournal journal, List<RegisterLine> payouts) {
        if (journal.day().isEmpty()) {
            return Optional.of(noJournal(journal));
        }
        WithheldAmounts sum =
                payouts.stream().map(RegisterLine::amounts).reduce(WithheldAmounts.NONE, WithheldAmounts::plus);
        return journal.booked().equals(sum) ? Optional.empty() : Optional.of(ledgerDiffers(journal, sum));
    }

    private static Violation noJournal(WithheldJournal journal) {
        return new Violation(
                INVARIANT,
                journal.subject(),
                Violation.won(journal.registered().tax()),
                Optional.empty(),
                "The register names a journal of interest that is not there: " + journal.registered() + ".");
    }

    private static Violation ledgerDiffers(WithheldJournal journal, WithheldAmounts payouts) {
        return new Violation(
                INVARIANT,
                journal.subject(),
                Violation.won(payouts.tax()),
                Violation.won(journal.booked().tax()),
                "The journal's lines are not those of its payouts: " + payouts + "; it has " + journal.booked() + ".");
    }
}
