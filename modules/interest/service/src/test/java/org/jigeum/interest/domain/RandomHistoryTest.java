package org.jigeum.interest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The engine and a clerk who reckons day by day live through the same years. */
class RandomHistoryTest {

    @Property
    void everyClaimComesToWhatTheClerkReckonsToTheWon(@ForAll(supplier = Histories.class) History history) {
        assertThat(engine(history).answers()).isEqualTo(clerk(history).answers());
    }

    @Property
    void allPayoutsTogetherAreLessThanAWonEachShortOfTheExactInterest(
            @ForAll(supplier = Histories.class) History history) {
        Clerk clerk = clerk(history);
        LocalDate lastPaidDay = clerk.firstUnpaidDay().minusDays(1);
        BigDecimal earned = clerk.wonTimesPercent(history.openedOn(), lastPaidDay);
        Engine engine = engine(history);
        BigDecimal notPaid = earned.subtract(wonTimesPercent(grossOfAllPayouts(engine)));
        int payouts = Math.max(1, engine.payouts().size());
        assertThat(notPaid).isNotNegative().isLessThan(wonTimesPercent(payouts));
    }

    /** Two payouts instead of one: the first earns interest of its own, and each is rounded down by itself. */
    @Property
    void aClaimOnEachOfTwoDaysGainsTheInterestOnTheFirstPayoutAndLosesAtMostAWon(
            @ForAll(supplier = Histories.class) History history,
            @ForAll @IntRange(min = 1, max = 800) int untilFirst,
            @ForAll @IntRange(min = 1, max = 800) int untilSecond) {
        LocalDate first = clerk(history).today().plusDays(untilFirst);
        LocalDate second = first.plusDays(untilSecond);
        Engine twice = claimingOn(second, claimingOn(first, engine(history)));
        Engine once = claimingOn(second, engine(history));
        BigDecimal gain = wonTimesPercent(grossOfAllPayouts(twice) - grossOfAllPayouts(once));
        BigDecimal interestOnTheFirst = wonTimesPercent(claimingOn(first, clerk(history)), first, second)
                .subtract(wonTimesPercent(clerk(history), first, second));
        assertThat(gain)
                .isGreaterThanOrEqualTo(wonTimesPercent(-1))
                .isLessThan(interestOnTheFirst.add(wonTimesPercent(1)));
    }

    private static Engine engine(History history) {
        return history.liveThrough(new Engine(history.openedOn()));
    }

    private static Clerk clerk(History history) {
        return history.liveThrough(new Clerk(history.openedOn()));
    }

    private static <K extends Keeper> K claimingOn(LocalDate day, K keeper) {
        keeper.setClock(day.atStartOfDay());
        keeper.claim();
        return keeper;
    }

    private static BigDecimal wonTimesPercent(Clerk clerk, LocalDate from, LocalDate until) {
        return clerk.wonTimesPercent(from, until.minusDays(1));
    }

    private static BigDecimal wonTimesPercent(long won) {
        return BigDecimal.valueOf(won).multiply(Clerk.WON_PERCENT_DAYS_PER_WON);
    }

    private static long grossOfAllPayouts(Keeper keeper) {
        return keeper.payouts().stream().mapToLong(Keeper.Payout::gross).sum();
    }
}
