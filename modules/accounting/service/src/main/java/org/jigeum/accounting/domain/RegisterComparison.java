package org.jigeum.accounting.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds out, payout by payout, why the withholding register is not what a journal of interest says. Lines that are
 * there and say something else are not named with their journal, but where each payout is held against its line.
 */
public final class RegisterComparison {

    private static final Invariant INVARIANT = Invariant.WITHHELD_TAX_EQUALS_REGISTER;

    private RegisterComparison() {}

    /**
     * What is wrong about a journal; nothing if all that the register lacks is on its way there.
     *
     * @param booked the lines that the register should have, from the payouts that the journal booked
     * @param registered the lines that it has
     * @param underWay the payouts that it was not told of yet
     */
    public static List<Violation> of(
            WithheldJournal journal, List<RegisterLine> booked, List<RegisterLine> registered, Set<Long> underWay) {
        Map<Long, RegisterLine> found = byPayout(registered);
        List<Violation> violations = new ArrayList<>();
        List<RegisterLine> toCome = new ArrayList<>();
        boolean wrong = false;
        for (RegisterLine line : booked) {
            RegisterLine is = found.remove(line.payoutId());
            wrong |= is != null && !is.equals(line);
            if (is == null && underWay.contains(line.payoutId())) {
                toCome.add(line);
            } else if (is == null) {
                violations.add(missing(line));
            }
        }
        found.values().forEach(line -> violations.add(superfluous(line)));
        return wrong || !violations.isEmpty() || journal.isExplainedBy(sum(toCome))
                ? violations
                : List.of(ledgerDiffers(journal, booked));
    }

    private static WithheldAmounts sum(List<RegisterLine> lines) {
        return lines.stream().map(RegisterLine::amounts).reduce(WithheldAmounts.NONE, WithheldAmounts::plus);
    }

    private static Map<Long, RegisterLine> byPayout(List<RegisterLine> lines) {
        return lines.stream()
                .collect(Collectors.toMap(
                        RegisterLine::payoutId, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** The register has no line of a payout that it should have heard of. */
    public static Violation missing(RegisterLine line) {
        return new Violation(
                INVARIANT,
                line.subject(),
                Violation.won(line.amounts().tax()),
                Optional.empty(),
                "The register lacks the line of the payout: " + line.amounts() + ".");
    }

    /** The line that the register has of a payout says something else. */
    public static Violation wrong(RegisterLine expected, RegisterLine found) {
        return new Violation(
                INVARIANT,
                expected.subject(),
                Violation.won(expected.amounts().tax()),
                Violation.won(found.amounts().tax()),
                "The line of the register is another than the payout's: " + expected.amounts() + "; it has "
                        + found.comparedTo(expected) + ".");
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
        WithheldAmounts payouts = sum(booked);
        return new Violation(
                INVARIANT,
                journal.subject(),
                Violation.won(payouts.tax()),
                Violation.won(journal.booked().tax()),
                "The journal's lines are not those of its payouts: " + payouts + "; it has " + journal.booked() + ".");
    }
}
