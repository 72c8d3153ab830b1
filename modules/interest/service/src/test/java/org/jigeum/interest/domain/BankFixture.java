package org.jigeum.interest.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Rate;
import org.jigeum.kernel.Won;

/** Days, rates and balances as the tests speak of them. */
final class BankFixture {

    private BankFixture() {}

    static BusinessDay day(String text) {
        return BusinessDay.parse(text);
    }

    static Period days(String from, String through) {
        return new Period(day(from), day(through));
    }

    /** The rates of a version as text: {@code "2.3 to 50000000, 4"} is 2.3 % up to 50 million and 4 % above. */
    static RateVersion rates(int version, String effectiveFrom, String tiers) {
        return new RateVersion(
                version,
                day(effectiveFrom),
                Arrays.stream(tiers.split(", ")).map(BankFixture::tier).toList());
    }

    private static Tier tier(String text) {
        List<String> parts = List.of(text.split(" to "));
        Optional<Won> upTo = parts.size() == 1 ? Optional.empty() : Optional.of(Won.of(Long.parseLong(parts.get(1))));
        return new Tier(upTo, Rate.ofPercent(new BigDecimal(parts.get(0))));
    }

    static RateSchedule schedule(RateVersion... versions) {
        return new RateSchedule(List.of(versions));
    }

    /** The rate history of a real product. */
    static RateSchedule realProduct() {
        return schedule(
                rates(1, "2021-10-05", "2"),
                rates(2, "2022-01-05", "2 to 100000000, 0.1"),
                rates(3, "2022-11-01", "2.3 to 100000000, 0.1"),
                rates(4, "2022-12-13", "2.3 to 50000000, 4"),
                rates(5, "2023-02-01", "2.3 to 50000000, 3.8"),
                rates(6, "2023-08-01", "2"));
    }

    /** Closing balances as text: {@code "2023-08-01 18250, 2023-08-03 0"}. */
    static BalanceHistory balances(String text) {
        List<DailyBalance> balances = new ArrayList<>();
        for (String entry : text.split(", ")) {
            List<String> parts = List.of(entry.split(" "));
            balances.add(new DailyBalance(day(parts.get(0)), Won.of(Long.parseLong(parts.get(1)))));
        }
        return history(balances);
    }

    /** Balances in any order; of two on one day the later counts. */
    static BalanceHistory history(List<DailyBalance> balances) {
        SortedMap<BusinessDay, DailyBalance> byDay = new TreeMap<>();
        balances.forEach(balance -> byDay.put(balance.day(), balance));
        return new BalanceHistory(List.copyOf(byDay.values()));
    }

    /** What earns on each of the days, in won. */
    static List<Long> earning(BalanceHistory balances, String... days) {
        List<Long> earning = new ArrayList<>();
        for (String day : days) {
            balances.forEach(days(day, day), (oneDay, balance) -> earning.add(balance.amount()));
        }
        return earning;
    }
}
