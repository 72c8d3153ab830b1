package org.jigeum.acceptance.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** An account as a clerk with much time would keep it: a closing balance a day, interest day by day. */
final class NaiveAccount {

    private static final BigDecimal PERCENT_DAYS_OF_A_YEAR = BigDecimal.valueOf(100 * 365);

    private final NaiveProduct product;
    private final NaiveTax tax;
    private final NavigableMap<LocalDate, Long> closingBalances = new TreeMap<>();
    private LocalDate firstUnpaidDay;

    NaiveAccount(NaiveProduct product, NaiveTax tax, LocalDate openedOn) {
        this.product = product;
        this.tax = tax;
        this.firstUnpaidDay = openedOn;
    }

    /** What a claim comes to; nothing is paid if the gross is zero. */
    record Payout(LocalDate from, LocalDate through, long gross, long incomeTax, long localIncomeTax) {

        long net() {
            return gross - incomeTax - localIncomeTax;
        }
    }

    Payout payoutOn(LocalDate day) {
        LocalDate through = day.minusDays(1);
        BigDecimal sum = firstUnpaidDay
                .datesUntil(day.isBefore(firstUnpaidDay) ? firstUnpaidDay : day)
                .map(each -> product.wonTimesPercent(each, balanceOn(each)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long gross = sum.divide(PERCENT_DAYS_OF_A_YEAR, 0, RoundingMode.DOWN).longValueExact();
        return new Payout(firstUnpaidDay, through, gross, tax.incomeTax(gross), tax.localIncomeTax(gross));
    }

    boolean isPaidUpTo(LocalDate day) {
        return firstUnpaidDay.equals(day);
    }

    void pay(Payout payout, LocalDate day) {
        post(payout.net(), day);
        firstUnpaidDay = day;
        product.paidThrough(payout.through());
    }

    /** Adds an amount, which may be negative. */
    void post(long amount, LocalDate day) {
        closingBalances.put(day, balance() + amount);
    }

    long balance() {
        return closingBalances.isEmpty() ? 0 : closingBalances.lastEntry().getValue();
    }

    private long balanceOn(LocalDate day) {
        Map.Entry<LocalDate, Long> latest = closingBalances.floorEntry(day);
        return latest == null ? 0 : latest.getValue();
    }

    Map<LocalDate, Long> closingBalances() {
        return closingBalances;
    }
}
