package org.jigeum.acceptance.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jigeum.acceptance.bank.Rates;

/** The rates of a product as somebody notes them on paper: line by line, the oldest first. */
final class RateBook {

    private final List<Rates> versions = new ArrayList<>();

    void note(Rates rates) {
        versions.add(rates);
    }

    /** Won times percent of each slice of the balance on the day, added up; nothing before the first rates. */
    BigDecimal wonPercents(LocalDate day, long balance) {
        BigDecimal sum = BigDecimal.ZERO;
        long lower = 0;
        for (Rates.Tier tier : tiersOn(day)) {
            long upper = Math.min(balance, tier.upTo().orElse(balance));
            if (upper > lower) {
                sum = sum.add(BigDecimal.valueOf(upper - lower).multiply(tier.annualPercent()));
                lower = upper;
            }
        }
        return sum;
    }

    /** Those that took effect last; of two that take effect on one day, those that were noted later. */
    private List<Rates.Tier> tiersOn(LocalDate day) {
        LocalDate latest = LocalDate.MIN;
        List<Rates.Tier> tiers = List.of();
        for (Rates version : versions) {
            LocalDate from = LocalDate.parse(version.effectiveFrom());
            if (!from.isAfter(day) && !from.isBefore(latest)) {
                latest = from;
                tiers = version.tiers();
            }
        }
        return tiers;
    }
}
