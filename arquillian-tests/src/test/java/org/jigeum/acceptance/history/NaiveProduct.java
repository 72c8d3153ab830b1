package org.jigeum.acceptance.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jigeum.acceptance.bank.Rates;

/** The rates of a product in the order in which they were added, and the last day that anybody was paid for. */
final class NaiveProduct {

    private final List<Rates> versions = new ArrayList<>();
    private Optional<LocalDate> lastPaidDay = Optional.empty();

    void add(Rates rates) {
        versions.add(rates);
    }

    void paidThrough(LocalDate day) {
        lastPaidDay = Optional.of(lastPaidDay.filter(day::isBefore).orElse(day));
    }

    boolean isPaid(LocalDate day) {
        return lastPaidDay.filter(last -> !day.isAfter(last)).isPresent();
    }

    /** Won × percent that a balance earns on a day; a year's interest is a hundredth of it. */
    BigDecimal wonTimesPercent(LocalDate day, long balance) {
        return ratesOn(day).map(rates -> wonTimesPercent(rates, balance)).orElse(BigDecimal.ZERO);
    }

    private Optional<Rates> ratesOn(LocalDate day) {
        Optional<Rates> found = Optional.empty();
        for (Rates rates : versions) {
            LocalDate from = LocalDate.parse(rates.effectiveFrom());
            boolean later = found.map(best -> !from.isBefore(LocalDate.parse(best.effectiveFrom())))
                    .orElse(true);
            if (!from.isAfter(day) && later) {
                found = Optional.of(rates);
            }
        }
        return found;
    }

    private static BigDecimal wonTimesPercent(Rates rates, long balance) {
        BigDecimal sum = BigDecimal.ZERO;
        long below = 0;
        for (Rates.Tier tier : rates.tiers()) {
            long top = Math.min(balance, tier.upTo().orElse(Long.MAX_VALUE));
            if (top > below) {
                sum = sum.add(BigDecimal.valueOf(top - below).multiply(tier.annualPercent()));
                below = top;
            }
        }
        return sum;
    }
}
