package org.jigeum.interest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jigeum.interest.domain.BankFixture.balances;
import static org.jigeum.interest.domain.BankFixture.day;
import static org.jigeum.interest.domain.BankFixture.days;
import static org.jigeum.interest.domain.BankFixture.rates;
import static org.jigeum.interest.domain.BankFixture.realProduct;
import static org.jigeum.interest.domain.BankFixture.schedule;

import java.util.Optional;
import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccrualTest {

    /** Published and hand-checked figures: balance × percent ÷ 36,500 a day, summed, the fraction of a won dropped. */
    @ParameterizedTest(name = "{4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-08-01 2000000   | 2023-08-01 | 2023-08-01 | 109   | 2 % flat, one day",
                "2023-08-01 50000000  | 2023-08-01 | 2023-08-01 | 2739  | 50 million, one day",
                "2022-01-05 110000000 | 2022-01-05 | 2022-01-05 | 5506  | a slice above 100 million at 0.1 %",
                "2023-01-10 73456789  | 2023-01-10 | 2023-01-10 | 5721  | flooring each slice would give 5,720",
                "2023-07-22 50000000  | 2023-07-22 | 2023-08-05 | 45205 | 10 days at 2.3 %, 5 at 2.0 %",
                "2023-08-01 18250     | 2023-08-01 | 2023-08-01 | 1     | exactly one won",
                "2023-08-01 18249     | 2023-08-01 | 2023-08-01 | 0     | just below one won",
                "2023-08-01 18249     | 2023-08-01 | 2023-08-02 | 1     | two days of 0.99… add up to 1.99…",
                "2023-08-01 18250     | 2023-08-01 | 2024-07-31 | 366   | a leap year has 366 days of 1/365",
                "2024-02-28 18250     | 2024-02-28 | 2024-03-01 | 3     | the leap day earns",
                "2021-10-04 36500000  | 2021-10-04 | 2021-10-05 | 2000  | a day before the first rate earns nothing",
                "2023-08-01 1000000000000000 | 2023-08-01 | 2033-07-31 | 200164383561643 | 10^15 won, ten years"
            })
    void interestIsTheSumOfAllDaysRoundedDownOnce(
            String balances, String from, String through, long gross, String why) {
        Accrual accrual = Accrual.of(days(from, through), balances(balances), realProduct());
        assertThat(accrual.gross()).as(why).isEqualTo(Won.of(gross));
    }

    @Test
    void aWithdrawnAmountDoesNotEarnOnItsDayAndADepositDoes() {
        BalanceHistory balances = balances("2023-08-01 18250, 2023-08-03 36500, 2023-08-05 0");
        assertThat(Accrual.of(days("2023-08-01", "2023-08-31"), balances, realProduct())
                        .gross())
                .isEqualTo(Won.of(1 + 1 + 2 + 2));
    }

    @Test
    void aBalanceFromBeforeThePeriodStandsUntilItChanges() {
        BalanceHistory balances = balances("2023-08-01 18250");
        assertThat(Accrual.of(days("2023-12-01", "2023-12-31"), balances, realProduct())
                        .gross())
                .isEqualTo(Won.of(31));
    }

    @Test
    void anEmptyPeriodEarnsNothingAndHasNoStretch() {
        Accrual accrual = Accrual.of(days("2023-08-02", "2023-08-01"), balances("2023-08-01 18250"), realProduct());
        assertThat(accrual.gross()).isEqualTo(Won.ZERO);
        assertThat(accrual.stretches()).isEmpty();
    }

    @Test
    void ofTwoVersionsForOneDayTheLaterCounts() {
        RateSchedule corrected = schedule(rates(1, "2023-08-01", "2"), rates(2, "2023-08-01", "4"));
        assertThat(Accrual.of(days("2023-08-01", "2023-08-01"), balances("2023-08-01 18250"), corrected)
                        .gross())
                .isEqualTo(Won.of(2));
    }

    @Test
    void aVersionPutBetweenTwoOthersHoldsUntilTheNext() {
        RateSchedule schedule =
                schedule(rates(1, "2023-08-01", "2"), rates(2, "2023-08-10", "2"), rates(3, "2023-08-05", "4"));
        assertThat(Accrual.of(days("2023-08-04", "2023-08-10"), balances("2023-08-01 18250"), schedule)
                        .gross())
                .isEqualTo(Won.of(1 + 5 * 2 + 1));
    }

    @Test
    void theTraceIsCutWhereBalanceOrRateChangesAndNamesTheVersion() {
        BalanceHistory balances = balances("2023-07-01 60000000, 2023-08-03 18250");
        Accrual accrual = Accrual.of(days("2023-07-30", "2023-08-04"), balances, realProduct());
        assertThat(accrual.stretches())
                .extracting(stretch ->
                        stretch.period().from() + ".." + stretch.period().through() + " "
                                + stretch.closingBalance() + " v"
                                + stretch.rates().orElseThrow().version() + " "
                                + stretch.slices().size() + " "
                                + stretch.exact())
                .containsExactly(
                        "2023-07-30..2023-07-31 60000000 v5 2 8383.561643835616",
                        "2023-08-01..2023-08-02 60000000 v6 1 6575.342465753425",
                        "2023-08-03..2023-08-04 18250 v6 1 2.000000000000");
    }

    @Test
    void whatChangesOnTheFirstDayOfAPeriodDoesNotCutIt() {
        Accrual accrual = Accrual.of(days("2023-08-01", "2023-08-04"), balances("2023-08-01 18250"), realProduct());
        assertThat(accrual.stretches()).extracting(Stretch::period).containsExactly(days("2023-08-01", "2023-08-04"));
    }

    @Test
    void aBalanceAtATiersEdgeHasNoSliceAboveIt() {
        RateVersion tiers = rates(1, "2023-08-01", "1 to 100, 2 to 200, 3");
        assertThat(tiers.slices(Won.of(100))).extracting(Slice::amount).containsExactly(Won.of(100));
        assertThat(tiers.slices(Won.of(101))).extracting(Slice::amount).containsExactly(Won.of(100), Won.of(1));
        assertThat(tiers.slices(Won.of(201)))
                .extracting(Slice::amount)
                .containsExactly(Won.of(100), Won.of(100), Won.of(1));
        assertThat(tiers.slices(Won.ZERO)).isEmpty();
    }

    @Test
    void hundredPercentOnTenToTheFifteenWonForTenYearsIsComputedAndTaxed() {
        RateSchedule doubling = schedule(rates(1, "2023-08-01", "100"));
        Won gross = Accrual.of(days("2023-08-01", "2033-07-31"), balances("2023-08-01 1000000000000000"), doubling)
                .gross();
        assertThat(gross).isEqualTo(Won.of(10_008_219_178_082_191L));
        Withholding withholding = TaxProfile.UNVERIFIED_NAME.withhold(gross, Optional.empty());
        assertThat(withholding.incomeTax()).isEqualTo(Won.of(4_503_698_630_136_980L));
        assertThat(withholding.localIncomeTax()).isEqualTo(Won.of(450_369_863_013_690L));
    }

    @ParameterizedTest
    @CsvSource({"18249, 364980000", "18250, 0", "18251, 20000", "36499, 364980000"})
    void whatIsNotPaidIsAFractionOfAWon(long balance, long droppedParts) {
        Accrual accrual =
                Accrual.of(days("2023-08-01", "2023-08-01"), balances("2023-08-01 " + balance), realProduct());
        assertThat(accrual.droppedParts()).isEqualTo(droppedParts);
    }

    @Test
    void moreInterestThanALongHoldsIsAnErrorAndNeverWraps() {
        Accrual accrual = Accrual.of(
                days("2023-08-01", "2123-07-31"),
                balances("2023-08-01 1000000000000000000"),
                schedule(rates(1, "2023-08-01", "100")));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(accrual::gross);
    }

    @Test
    void theDayAfterTheLastUnpaidDayIsNotPaid() {
        Period period = InterestDue.unpaidPeriod(day("2023-08-01"), Optional.empty(), day("2023-08-02"));
        assertThat(Accrual.of(period, balances("2023-08-01 18250"), realProduct())
                        .gross())
                .isEqualTo(Won.of(1));
    }
}
