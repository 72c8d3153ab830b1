package org.jigeum.accounting.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds out, payout by payout, why the withholding register is not what a journal of interest says. */
public final class RegisterComparison {

    private static final Invariant INVARIANT = Invariant.WITHHELD_TAX_EQUALS_REGISTER;

    private RegisterComparison() {}

    /**
     * What is wrong about a journal.
     *
     * @param booked the lines that the register should have, from the payouts that the journal booked
     * @param registered the lines that it has
     * @param underWay the payouts that it was not told of yet
     * @return at least one
     */
    public static List<Violation> of(
            WithheldJournal journal, List<RegisterLine> booked, List<RegisterLine> registered, Set<Long> underWay) {
        Map<Long, RegisterLine> found = byPayout(registered);
        List<Violation> violations = new ArrayList<>();
        for (RegisterLine line : booked) {
            Optional<RegisterLine> is = Optional.ofNullable(found.remove(line.payoutId()));
            if (is.isEmpty() && !underWay.contains(line.payoutId())) {
                violations.add(missing(line));
            }
            is.filter(it -> !it.equals(line)).ifPresent(it -> violations.add(wrong(line, it)));
        }
        found.values().forEach(line -> violations.add(superfluous(line)));
        return violations.isEmpty() ? List.of(ledgerDiffers(journal, booked)) : violations;
    }

    private static Map<Long, RegisterLine> byPayout(List<RegisterLine> lines) {
        return lines.stream()
                .collect(Collectors.toMap(
                        RegisterLine::payoutId, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static Violation missing(RegisterLine line) {
        return new Violation(
                INVARIANT,
                line.subject(),
                Violation.won(line.amounts().tax()),
                Optional.empty(),
                "The register lacks the line of the payout: " + line.amounts() + ".");
    }

    private static Violation wrong(RegisterLine expected, RegisterLine found) {
        return new Violation(
                INVARIANT,
                expected.subject(),
                Violation.won(expected.amounts().tax()),
                Violation.won(found.amounts().tax()),
                "The line of the register is another than the payout's: " + expected.amounts() + "; it has "
                        + found.amounts() + ", account " + found.account() + ", " + found.paidOn() + ".");
    }

    private static Violation superfluous(RegisterLine line) {
        return new Violation(
                INVARIANT,
                line.subject(),
                Optional.empty(),
                Violation.won(line.amounts().tax()),
                "The register has a line of a payout that the journal did not book: " + line.amounts() + ".");
    }

    private static Violation ledgerDiffers(WithheldJournal journal, List<RegisterLine> booked) {
        WithheldAmounts payouts =
                booked.stream().map(RegisterLine::amounts).reduce(WithheldAmounts.NONE, WithheldAmounts::plus);
        return new Violation(
                INVARIANT,
                journal.subject(),
                Violation.won(payouts.tax()),
                Violation.won(journal.booked().tax()),
                "The journal's lines are not those of its payouts: " + payouts + "; it has " + journal.booked() + ".");
    }
}
