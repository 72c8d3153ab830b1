package org.jigeum.interest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jigeum.interest.domain.BankFixture.balances;
import static org.jigeum.interest.domain.BankFixture.day;
import static org.jigeum.interest.domain.BankFixture.days;
import static org.jigeum.interest.domain.BankFixture.earning;
import static org.jigeum.interest.domain.BankFixture.rates;
import static org.jigeum.interest.domain.BankFixture.schedule;

import java.util.List;
import java.util.Optional;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Test;

class ReassessmentTest {

    private static final RateSchedule TWO_PERCENT = schedule(rates(1, "2023-08-01", "2"));

    /** 18,250,000 won at 2 % earn exactly 1,000 won a day, taxed 140 and 10: 850 net. */
    private static final String RIGHT = "2023-08-01 18250000";

    @Test
    void payoutsThatWereRightStayAsTheyAre() {
        Claim claim = claim(1, days("2023-08-01", "2023-08-10"), RIGHT);
        assertThat(Reassessment.of(List.of(asPaid(claim)), balances(RIGHT), TWO_PERCENT))
                .isEmpty();
    }

    @Test
    void whatWasTooLittleIsMissingWithItsTax() {
        Claim claim = claim(1, days("2023-08-01", "2023-08-01"), "2023-08-01 9125000");
        assertThat(Reassessment.of(List.of(asPaid(claim)), balances(RIGHT), TWO_PERCENT))
                .containsExactly(adjustment(1, "2023-08-02", 500, 70, 10));
    }

    @Test
    void whatWasTooMuchIsMissingBelowZero() {
        Claim claim = claim(1, days("2023-08-01", "2023-08-01"), RIGHT);
        assertThat(Reassessment.of(List.of(asPaid(claim)), balances("2023-08-01 9125000"), TWO_PERCENT))
                .containsExactly(adjustment(1, "2023-08-02", -500, -70, -10));
    }

    @Test
    void whatWasPutRightBeforeIsNotMissingAgain() {
        Claim claim = claim(1, days("2023-08-01", "2023-08-01"), "2023-08-01 9125000");
        PaidInterest corrected = new PaidInterest(claim, difference(500, 70, 10));
        assertThat(Reassessment.of(List.of(corrected), balances(RIGHT), TWO_PERCENT))
                .isEmpty();
    }

    @Test
    void whatAPayoutLacksEarnsInterestInTheOnesAfterIt() {
        // 1,825,000,000 won earn 100,000 a day, 84,600 net; nothing was there at first, then a single won in the way
        Claim first = claim(1, days("2023-08-01", "2023-08-01"), "2023-08-01 18250");
        Claim second = claim(2, days("2023-08-02", "2023-08-02"), "2023-08-02 18250");
        List<Adjustment> missing =
                Reassessment.of(List.of(asPaid(first), asPaid(second)), balances("2023-08-01 1825000000"), TWO_PERCENT);
        // the second day: 1,825,000,000 and the 84,599 that the first lacked earn 100,004.635… won
        assertThat(missing)
                .containsExactly(
                        adjustment(1, "2023-08-02", 99_999, 14_000, 1_400),
                        adjustment(2, "2023-08-03", 100_003, 14_000, 1_400));
    }

    @Test
    void anAdjustmentCountsFromItsPayoutOnUntilItIsInTheClosingBalance() {
        AdjustmentHistory history = new AdjustmentHistory(List.of(new RecordedAdjustment(
                7,
                1,
                new Adjustment(1, day("2023-08-02"), difference(500, 70, 10)),
                day("2023-08-05"),
                Optional.of(day("2023-08-05")))));
        BalanceHistory balances = history.applyTo(balances("2023-08-01 1000, 2023-08-05 1420"));
        assertThat(earning(balances, "2023-08-01", "2023-08-02", "2023-08-04", "2023-08-05", "2023-08-06"))
                .containsExactly(1000L, 1420L, 1420L, 1420L, 1420L);
        assertThat(history.hasPending()).isFalse();
        assertThat(history.pending()).isEqualTo(Difference.NONE);
    }

    @Test
    void whatIsKeptBackIsTakenOffUntilItIsSettledButNoBalanceEarnsLessThanNothing() {
        AdjustmentHistory history = new AdjustmentHistory(List.of(new RecordedAdjustment(
                7,
                1,
                new Adjustment(1, day("2023-08-02"), difference(-500, -70, -10)),
                day("2023-08-05"),
                Optional.empty())));
        BalanceHistory balances = history.applyTo(balances("2023-08-01 1000, 2023-08-03 100"));
        assertThat(earning(balances, "2023-08-01", "2023-08-02", "2023-08-03", "2024-08-03"))
                .containsExactly(1000L, 580L, 0L, 0L);
        assertThat(history.hasPending()).isTrue();
        assertThat(history.pending()).isEqualTo(difference(-500, -70, -10));
        assertThat(history.asItStands(claim(1, days("2023-08-01", "2023-08-01"), RIGHT))
                        .corrected())
                .isEqualTo(difference(-500, -70, -10));
        assertThat(history.of(claim(2, days("2023-08-01", "2023-08-01"), RIGHT)))
                .isEmpty();
    }

    @Test
    void aPaymentIsHeldUpUntilItExceedsWhatIsKeptBack() {
        assertThat(obstacle("2023-08-02", difference(-1000, -140, -10)))
                .contains(InterestDue.Obstacle.NOTHING_TO_CLAIM);
        assertThat(obstacle("2023-08-03", difference(-1000, -140, -10))).isEmpty();
    }

    private static Optional<InterestDue.Obstacle> obstacle(String today, Difference pending) {
        Period period = new Period(day("2023-08-01"), day(today).previous());
        Accrual accrual = Accrual.of(period, balances(RIGHT), TWO_PERCENT);
        Withholding withholding = TaxProfile.RESIDENT.withhold(accrual.gross(), Optional.empty());
        return new InterestDue(day(today), accrual, withholding, pending).obstacle(Optional.empty());
    }

    private static PaidInterest asPaid(Claim claim) {
        return new PaidInterest(claim, Difference.NONE);
    }

    private static Claim claim(long id, Period period, String paidOn) {
        Accrual accrual = Accrual.of(period, balances(paidOn), TWO_PERCENT);
        BusinessDay day = period.through().next();
        return new Claim(
                id,
                AccountNumber.withCheckDigit(10_000_000_000L),
                day,
                period,
                Occasion.CLAIM,
                TaxProfile.RESIDENT.withhold(accrual.gross(), Optional.empty()),
                Won.ZERO,
                Won.of(1_000_000));
    }

    private static Adjustment adjustment(long claimId, String valueDay, long gross, long incomeTax, long local) {
        return new Adjustment(claimId, day(valueDay), difference(gross, incomeTax, local));
    }

    private static Difference difference(long gross, long incomeTax, long local) {
        return new Difference(Won.of(gross), Won.of(incomeTax), Won.of(local));
    }
}
