package org.jigeum.interest.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A clerk with much time, who writes down a closing balance every evening and reckons interest day by day and slice by
 * slice, in decimals. Deliberately naive, and shares nothing with the engine but the banking rules.
 */
final class Clerk implements Keeper {

    /** The clerk adds up won × percent; this many of them are a won a day. */
    static final BigDecimal WON_PERCENT_DAYS_PER_WON = BigDecimal.valueOf(100 * 365);

    private record RatesFrom(LocalDate day, List<Step> steps) {}

    private record TaxFrom(LocalDate day, Tax tax) {}

    private final LocalDate openedOn;
    private final List<Long> closingBalances = new ArrayList<>();
    private final List<RatesFrom> rates = new ArrayList<>();
    private final List<TaxFrom> taxes = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private LocalDate today;
    private LocalDate firstUnpaidDay;
    private long balance;

    Clerk(LocalDate openedOn) {
        this.openedOn = openedOn;
        this.today = openedOn;
        this.firstUnpaidDay = openedOn;
    }

    @Override
    public void setClock(LocalDateTime seoul) {
        while (today.isBefore(seoul.toLocalDate())) {
            closingBalances.add(balance);
            today = today.plusDays(1);
        }
    }

    @Override
    public void post(long won) {
        balance += won;
    }

    @Override
    public long balance() {
        return balance;
    }

    @Override
    public void addRates(LocalDate effectiveFrom, List<Step> steps) {
        boolean nothingPaidYet = firstUnpaidDay.equals(openedOn);
        if (nothingPaidYet || !effectiveFrom.isBefore(firstUnpaidDay)) {
            rates.add(new RatesFrom(effectiveFrom, steps));
        }
    }

    @Override
    public void setTax(LocalDate from, Tax tax) {
        taxes.add(new TaxFrom(from, tax));
    }

    @Override
    public void claim() {
        long gross = wholeWon(wonTimesPercent(firstUnpaidDay, today.minusDays(1)));
        if (gross == 0) {
            boolean paidToday = firstUnpaidDay.equals(today) && !today.equals(openedOn);
            answers.add(new Refusal(today, paidToday ? "ALREADY_CLAIMED" : "NOTHING_TO_CLAIM"));
            return;
        }
        pay(gross);
    }

    /** Pays what the days since the last payout have earned, be it nothing. */
    void payWhateverIsDue() {
        pay(wholeWon(wonTimesPercent(firstUnpaidDay, today.minusDays(1))));
    }

    private void pay(long gross) {
        long incomeTax = incomeTax(taxToday(), gross);
        long local = wholeTens(BigDecimal.valueOf(incomeTax).movePointLeft(1));
        long net = gross - incomeTax - local;
        post(net);
        answers.add(new Payout(today, firstUnpaidDay, today.minusDays(1), gross, incomeTax, local, net, balance));
        firstUnpaidDay = today;
    }

    @Override
    public List<Answer> answers() {
        return answers;
    }

    LocalDate today() {
        return today;
    }

    /** The days that have been paid end before this one. */
    LocalDate firstUnpaidDay() {
        return firstUnpaidDay;
    }

    /** What the days from one through another have earned, exactly, in won × percent. */
    BigDecimal wonTimesPercent(LocalDate from, LocalDate through) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate day = from; !day.isAfter(through); day = day.plusDays(1)) {
            sum = sum.add(wonTimesPercent(balanceOn(day), stepsOn(day)));
        }
        return sum;
    }

    private static BigDecimal wonTimesPercent(long balance, List<Step> steps) {
        BigDecimal sum = BigDecimal.ZERO;
        long below = 0;
        for (Step step : steps) {
            long top = Math.min(balance, step.upTo().orElse(balance));
            if (top > below) {
                sum = sum.add(BigDecimal.valueOf(top - below).multiply(step.percent()));
                below = top;
            }
        }
        return sum;
    }

    private long balanceOn(LocalDate day) {
        if (day.isBefore(openedOn)) {
            return 0;
        }
        int evening = (int) ChronoUnit.DAYS.between(openedOn, day);
        return evening < closingBalances.size() ? closingBalances.get(evening) : balance;
    }

    private List<Step> stepsOn(LocalDate day) {
        RatesFrom found = null;
        for (RatesFrom version : rates) {
            boolean inForce = !version.day().isAfter(day);
            if (inForce && (found == null || !version.day().isBefore(found.day()))) {
                found = version;
            }
        }
        return found == null ? List.of() : found.steps();
    }

    private Tax taxToday() {
        TaxFrom found = null;
        TaxFrom first = taxes.get(0);
        for (TaxFrom each : taxes) {
            if (!each.day().isAfter(today) && (found == null || !each.day().isBefore(found.day()))) {
                found = each;
            }
            first = each.day().isBefore(first.day()) ? each : first;
        }
        return found == null ? first.tax() : found.tax();
    }

    static long wholeWon(BigDecimal wonTimesPercent) {
        return wonTimesPercent
                .divide(WON_PERCENT_DAYS_PER_WON, 0, RoundingMode.DOWN)
                .longValueExact();
    }

    /** By the letter: 14 %, 20 % or the treaty's rate, 45 %; a corporation's below 1,000 won is not withheld. */
    static long incomeTax(Tax tax, long gross) {
        BigDecimal percent =
                switch (tax.profile()) {
                    case "RESIDENT", "CORPORATION" -> BigDecimal.valueOf(14);
                    case "NON_RESIDENT" -> tax.treatyPercent().orElse(BigDecimal.valueOf(20));
                    case "UNVERIFIED_NAME" -> BigDecimal.valueOf(45);
                    case "TAX_EXEMPT_SAVINGS" -> BigDecimal.ZERO;
                    default -> throw new IllegalArgumentException(tax.profile());
                };
        BigDecimal exact = BigDecimal.valueOf(gross).multiply(percent).movePointLeft(2);
        boolean tooSmall = tax.profile().equals("CORPORATION") && exact.compareTo(BigDecimal.valueOf(1_000)) < 0;
        return tooSmall ? 0 : wholeTens(exact);
    }

    static long wholeTens(BigDecimal amount) {
        return amount.setScale(-1, RoundingMode.DOWN).longValueExact();
    }
}
