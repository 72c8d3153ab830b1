package org.jigeum.interest.domain;

import java.util.List;
import java.util.Objects;
import org.jigeum.kernel.Won;

/**
 * What came of a number of accounts, counted and added up.
 *
 * @param paid accounts that were paid
 * @param nothingDue accounts to which nothing was due, or not a won
 * @param notPermitted accounts in a state that forbids it
 */
public record Tally(
        long paid, long nothingDue, long notPermitted, Won gross, Won incomeTax, Won localIncomeTax, Won net) {

    public static final Tally NOTHING = new Tally(0, 0, 0, Won.ZERO, Won.ZERO, Won.ZERO, Won.ZERO);

    private static final Tally ONE_NOTHING_DUE = new Tally(0, 1, 0, Won.ZERO, Won.ZERO, Won.ZERO, Won.ZERO);
    private static final Tally ONE_NOT_PERMITTED = new Tally(0, 0, 1, Won.ZERO, Won.ZERO, Won.ZERO, Won.ZERO);

    public Tally {
        Objects.requireNonNull(gross, "gross");
        Objects.requireNonNull(incomeTax, "incomeTax");
        Objects.requireNonNull(localIncomeTax, "localIncomeTax");
        Objects.requireNonNull(net, "net");
    }

    public static Tally of(List<ClaimOutcome> outcomes) {
        return outcomes.stream().map(Tally::ofOne).reduce(NOTHING, Tally::plus);
    }

    private static Tally ofOne(ClaimOutcome outcome) {
        if (outcome instanceof ClaimOutcome.Paid paid) {
            Withholding amounts = paid.claim().withholding();
            return new Tally(1, 0, 0, amounts.gross(), amounts.incomeTax(), amounts.localIncomeTax(), amounts.net());
        }
        return outcome instanceof ClaimOutcome.NotPermitted ? ONE_NOT_PERMITTED : ONE_NOTHING_DUE;
    }

    public Tally plus(Tally other) {
        return new Tally(
                paid + other.paid,
                nothingDue + other.nothingDue,
                notPermitted + other.notPermitted,
                gross.plus(other.gross),
                incomeTax.plus(other.incomeTax),
                localIncomeTax.plus(other.localIncomeTax),
                net.plus(other.net));
    }

    public long accounts() {
        return paid + nothingDue + notPermitted;
    }
}
