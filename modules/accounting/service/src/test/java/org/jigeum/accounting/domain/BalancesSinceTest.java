package org.jigeum.accounting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalancesSinceTest {

    private static final AccountNumber KIM = new AccountNumber("100000000008");
    private static final long HIGHEST = 1_000_000_000_000_000_000L;

    /** 500 until the 9th, 300 from the 10th, 900 from the 12th, 100 from the 15th on. */
    private static SortedMap<BusinessDay, Won> recorded(String valueDay) {
        SortedMap<BusinessDay, Won> all = new TreeMap<>();
        all.put(day(5), Won.of(500));
        all.put(day(10), Won.of(300));
        all.put(day(12), Won.of(900));
        all.put(day(15), Won.of(100));
        BusinessDay from = BusinessDay.parse(valueDay);
        SortedMap<BusinessDay, Won> before = all.headMap(from);
        return before.isEmpty() ? all : all.tailMap(before.lastKey());
    }

    @ParameterizedTest(name = "{1} from {0} on: {2}")
    @CsvSource({
        "2023-08-07, -100, ",
        "2023-08-07, -101, 2023-08-15",
        "2023-08-07, -300, 2023-08-15",
        "2023-08-07, -301, 2023-08-10",
        "2023-08-07, -501, 2023-08-07",
        "2023-08-10, -301, 2023-08-10",
        "2023-08-11, -301, 2023-08-11",
        "2023-08-12, -900, 2023-08-15",
        "2023-08-14, -901, 2023-08-14",
        "2023-08-16, -100, ",
        "2023-08-16, -101, 2023-08-16",
        "2023-08-05, -500, 2023-08-10",
        "2023-08-03, -1,   2023-08-03"
    })
    void whatIsTakenAwayMustHaveBeenThereOnEveryDay(String valueDay, long change, String firstDayBelowZero) {
        Optional<CorrectionOutcome> expected = Optional.ofNullable(firstDayBelowZero)
                .map(day -> new CorrectionOutcome.InsufficientBalance(KIM, BusinessDay.parse(day)));
        assertThat(since(valueDay).refusal(Won.of(change))).isEqualTo(expected);
    }

    @Test
    void whatIsAddedMustFitOnEveryDay() {
        assertThat(since("2023-08-16").refusal(Won.of(HIGHEST - 100))).isEmpty();
        assertThat(since("2023-08-16").refusal(Won.of(HIGHEST - 99)))
                .contains(new CorrectionOutcome.BalanceTooHigh(KIM));
        assertThat(since("2023-08-14").refusal(Won.of(HIGHEST - 900))).isEmpty();
        assertThat(since("2023-08-14").refusal(Won.of(HIGHEST - 899)))
                .contains(new CorrectionOutcome.BalanceTooHigh(KIM));
    }

    @Test
    void anAccountThatNeverHadABalanceHadNothing() {
        BalancesSince empty = BalancesSince.of(KIM, day(7), new TreeMap<>());
        assertThat(empty.refusal(Won.of(1))).isEmpty();
        assertThat(empty.refusal(Won.of(-1))).contains(new CorrectionOutcome.InsufficientBalance(KIM, day(7)));
    }

    private static BalancesSince since(String valueDay) {
        return BalancesSince.of(KIM, BusinessDay.parse(valueDay), recorded(valueDay));
    }

    private static BusinessDay day(int dayOfAugust) {
        return BusinessDay.parse("2023-08-%02d".formatted(dayOfAugust));
    }
}
