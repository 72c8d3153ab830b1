package org.jigeum.interest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jigeum.interest.domain.BankFixture.day;
import static org.jigeum.interest.domain.BankFixture.days;
import static org.jigeum.interest.domain.BankFixture.rates;
import static org.jigeum.interest.domain.BankFixture.realProduct;
import static org.jigeum.interest.domain.BankFixture.schedule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jigeum.interest.domain.DailyAccrual.Besides;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyAccrualTest {

    private static final long A_WON = 365_000_000;
    private static final BusinessDay FIRST = day("2023-08-01");

    /** Totals of 2 % up to the first bound and so on, each in won, ÷ 36,500 a day. */
    @ParameterizedTest(name = "{4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-08-01 | ''                  | 50000000          | 2739.726027397260 | 50 million at 2 %",
                "2022-01-05 | 100000000           | 100000000,10000000 | 5506.849315068493 | a slice at 0.1 %",
                "2023-01-10 | 50000000            | 90000000,10000000 | 6767.123287671233 | 60 and 40 million",
                "2023-01-10 | 50000000,100000000  | 90000000,9000000,1000000 | 6767.123287671233 | cut finer",
                "2021-10-04 | ''                  | 50000000          | 0.000000000000    | before the first rates"
            })
    void theSlicesOfAllAccountsEarnTogetherWhatEachOfThemEarns(
            String day, String bounds, String totals, String exact, String why) {
        SlicedBalances balances = new SlicedBalances(
                day(day),
                longs(bounds).mapToObj(Won::of).toList(),
                longs(totals).mapToObj(BigInteger::valueOf).toList());
        DailyAccrual accrual =
                accruals(List.of(balances), realProduct(), Map.of()).get(0);
        assertThat(accrual.exact()).as(why).isEqualTo(exact);
    }

    private static LongStream longs(String text) {
        return text.isEmpty()
                ? LongStream.empty()
                : List.of(text.split(",")).stream().mapToLong(Long::parseLong);
    }

    /** 2,739.72…, 5,479.45…, 8,219.17…, 10,958.90…, 13,698.63…: the whole won of each less that of the day before. */
    @Test
    void theLedgerHoldsTheWholeWonOfTheSumOverAllDays() {
        assertThat(amounts(accruals(fiftyMillionFor(5), realProduct(), Map.of())))
                .containsExactly(2_739L, 2_740L, 2_740L, 2_739L, 2_740L);
    }

    /** 2.3 % through 31 July, 3,150.68… a day; the versions have bounds of their own, the balances are cut at all. */
    @Test
    void eachDayNamesItsRateVersion() {
        List<Won> bounds = realProduct().bounds(days("2023-07-31", "2023-08-01"));
        assertThat(bounds).containsExactly(Won.of(50_000_000));
        List<DailyAccrual> accruals = accruals(
                List.of(
                        new SlicedBalances(day("2023-07-31"), bounds, totals(50_000_000, 0)),
                        new SlicedBalances(day("2023-08-01"), bounds, totals(50_000_000, 0))),
                realProduct(),
                Map.of());
        assertThat(accruals)
                .extracting(accrual -> accrual.rateVersion().orElseThrow() + " " + accrual.exact())
                .containsExactly("5 3150.684931506849", "6 2739.726027397260");
    }

    /** A claim of 2,739 won for the first day drops 0.726… won: 265,000,000 parts. */
    @Test
    void theFractionsThatClaimsDoNotPayAreNoLongerOwed() {
        Besides claimed = new Besides(BigInteger.valueOf(265_000_000), BigInteger.ZERO);
        assertThat(amounts(accruals(fiftyMillionFor(3), realProduct(), Map.of(day("2023-08-02"), claimed))))
                .as("2,739.72…, 5,478.72…, 8,218.45…")
                .containsExactly(2_739L, 2_739L, 2_740L);
    }

    @Test
    void whatCorrectionsTakeAwayIsPostedTheOtherWayRound() {
        Besides corrected = new Besides(BigInteger.ZERO, BigInteger.valueOf(-3_000 * A_WON));
        assertThat(amounts(accruals(fiftyMillionFor(2), realProduct(), Map.of(day("2023-08-02"), corrected))))
                .as("2,739.72…, 2,479.45…")
                .containsExactly(2_739L, -260L);
    }

    @Test
    void belowZeroIsRoundedDownAsWell() {
        Besides corrected = new Besides(BigInteger.ZERO, BigInteger.valueOf(-1));
        List<SlicedBalances> nothing = List.of(new SlicedBalances(FIRST, List.of(), totals(0)));
        assertThat(amounts(accruals(nothing, realProduct(), Map.of(FIRST, corrected))))
                .containsExactly(-1L);
    }

    /** 10^15 won a million times over, at 100 %: 10^21 ÷ 365. */
    @Test
    void aMillionOfTheRichestAccountsAreNotTooMany() {
        BigInteger total = BigInteger.TEN.pow(21);
        List<DailyAccrual> accruals = accruals(
                List.of(new SlicedBalances(FIRST, List.of(), List.of(total))),
                schedule(rates(1, "2023-08-01", "100")),
                Map.of());
        assertThat(amounts(accruals)).containsExactly(2_739_726_027_397_260_273L);
    }

    @Test
    void ofThreeDaysTheVersionsInForceAreThoseOfTheDays() {
        RateSchedule schedule = schedule(
                rates(1, "2023-08-01", "2 to 100, 1"),
                rates(2, "2023-08-03", "2 to 50, 1"),
                rates(3, "2023-08-04", "3"),
                rates(4, "2023-08-03", "2 to 70, 1"));
        assertThat(schedule.inForce(days("2023-08-02", "2023-08-03")))
                .extracting(RateVersion::version)
                .containsExactly(1, 4);
        assertThat(schedule.bounds(days("2023-08-02", "2023-08-03"))).containsExactly(Won.of(70), Won.of(100));
        assertThat(schedule.inForce(days("2023-07-30", "2023-07-31"))).isEmpty();
        assertThat(schedule.beforeLatestVersion().inForce(days("2023-08-03", "2023-08-09")))
                .extracting(RateVersion::version)
                .containsExactly(2, 3);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SlicedBalances(FIRST, List.of(Won.of(1)), totals(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Besides(BigInteger.valueOf(-1), BigInteger.ZERO));
    }

    private static List<SlicedBalances> fiftyMillionFor(int count) {
        List<SlicedBalances> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            days.add(new SlicedBalances(new BusinessDay(FIRST.date().plusDays(i)), List.of(), totals(50_000_000)));
        }
        return days;
    }

    private static List<BigInteger> totals(long... won) {
        return LongStream.of(won).mapToObj(BigInteger::valueOf).toList();
    }

    private static List<DailyAccrual> accruals(
            List<SlicedBalances> days, RateSchedule rates, Map<BusinessDay, Besides> besides) {
        return DailyAccrual.of(days, rates, Map.of(), besides, BigInteger.ZERO);
    }

    private static List<Long> amounts(List<DailyAccrual> accruals) {
        return accruals.stream().map(accrual -> accrual.amount().amount()).toList();
    }
}
