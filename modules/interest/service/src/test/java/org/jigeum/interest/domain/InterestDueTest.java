package org.jigeum.interest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jigeum.interest.domain.BankFixture.balances;
import static org.jigeum.interest.domain.BankFixture.day;
import static org.jigeum.interest.domain.BankFixture.realProduct;

import java.util.Optional;
import org.jigeum.interest.domain.InterestDue.Obstacle;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterestDueTest {

    @ParameterizedTest
    @CsvSource({
        "2023-08-01,,2023-08-01,2023-08-01,2023-07-31,0",
        "2023-08-01,,2023-08-02,2023-08-01,2023-08-01,1",
        "2023-08-01,,2023-09-01,2023-08-01,2023-08-31,31",
        "2023-08-01,2023-08-10,2023-08-11,2023-08-11,2023-08-10,0",
        "2023-08-01,2023-08-10,2023-08-13,2023-08-11,2023-08-12,2"
    })
    void unpaidAreTheDaysAfterTheLastPaidOneUpToYesterday(
            String opened, String lastPaid, String today, String from, String through, long days) {
        Period period = InterestDue.unpaidPeriod(
                day(opened), Optional.ofNullable(lastPaid).map(BusinessDay::parse), day(today));
        assertThat(period).isEqualTo(new Period(day(from), day(through)));
        assertThat(period.days()).isEqualTo(days);
    }

    @Test
    void onTheOpeningDayThereIsNothingYet() {
        assertThat(obstacle("2023-08-01", Optional.empty(), "2023-08-01 18250")).contains(Obstacle.NOTHING_TO_CLAIM);
    }

    @Test
    void afterYesterdayWasPaidItIsAlreadyClaimed() {
        assertThat(obstacle("2023-08-02", Optional.of(day("2023-08-01")), "2023-08-01 18250"))
                .contains(Obstacle.ALREADY_CLAIMED);
    }

    @Test
    void lessThanAWonIsNothingToClaimYet() {
        assertThat(obstacle("2023-08-02", Optional.empty(), "2023-08-01 18249")).contains(Obstacle.NOTHING_TO_CLAIM);
        assertThat(obstacle("2023-08-03", Optional.empty(), "2023-08-01 18249")).isEmpty();
        assertThat(obstacle("2023-08-03", Optional.of(day("2023-08-01")), "2023-08-01 18249"))
                .contains(Obstacle.NOTHING_TO_CLAIM);
    }

    @Test
    void whatIsOwedFromBeforeWaitsUntilThereIsInterestToPayItWith() {
        Difference owed = new Difference(Won.of(500), Won.of(70), Won.ZERO);
        assertThat(due("2023-08-02", Optional.empty(), "2023-08-01 18249", owed).obstacle(Optional.empty()))
                .contains(Obstacle.NOTHING_TO_CLAIM);
        InterestDue oneWon = due("2023-08-02", Optional.empty(), "2023-08-01 18250", owed);
        assertThat(oneWon.obstacle(Optional.empty())).isEmpty();
        assertThat(oneWon.credited()).isEqualTo(Won.of(431));
    }

    private static Optional<Obstacle> obstacle(String today, Optional<BusinessDay> lastPaidDay, String balances) {
        return due(today, lastPaidDay, balances, Difference.NONE).obstacle(lastPaidDay);
    }

    private static InterestDue due(
            String today, Optional<BusinessDay> lastPaidDay, String balances, Difference pending) {
        Period period = InterestDue.unpaidPeriod(day("2023-08-01"), lastPaidDay, day(today));
        Accrual accrual = Accrual.of(period, balances(balances), realProduct());
        Withholding withholding = TaxProfile.RESIDENT.withhold(accrual.gross(), Optional.empty());
        return new InterestDue(day(today), accrual, withholding, pending);
    }
}
