package org.jigeum.acceptance.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jigeum.acceptance.bank.Account;

/**
 * An account as a careful customer keeps it on paper: every movement with its day. Interest is worked out day by day and
 * slice by slice from the movements alone; nothing is remembered but the payouts.
 */
public final class PaperAccount {

    /** A year of 365 days, in hundredths. */
    private static final BigDecimal PERCENT_DAYS = BigDecimal.valueOf(36_500);

    private record Movement(LocalDate day, long signedAmount) {}

    private final Account account;
    private final LocalDate openedOn;
    private final RateBook rates;
    private final List<Taxation> taxation;
    private final List<Movement> movements = new ArrayList<>();
    private final List<PaperPayout> payouts = new ArrayList<>();

    /** The rates and the taxation are those of all accounts of the product and of the owner: they may grow. */
    PaperAccount(Account account, LocalDate openedOn, RateBook rates, List<Taxation> taxation) {
        this.account = account;
        this.openedOn = openedOn;
        this.rates = rates;
        this.taxation = taxation;
    }

    public Account account() {
        return account;
    }

    public List<PaperPayout> payouts() {
        return payouts;
    }

    void move(LocalDate day, long signedAmount) {
        movements.add(new Movement(day, signedAmount));
    }

    public long balance() {
        return closingBalance(LocalDate.MAX);
    }

    private long closingBalance(LocalDate day) {
        long balance = 0;
        for (Movement movement : movements) {
            if (!movement.day().isAfter(day)) {
                balance += movement.signedAmount();
            }
        }
        return balance;
    }

    /** What a claim would pay today; of no won, perhaps. */
    PaperPayout due(LocalDate today) {
        LocalDate from = payouts.isEmpty()
                ? openedOn
                : payouts.get(payouts.size() - 1).through().plusDays(1);
        BigDecimal wonPercents = BigDecimal.ZERO;
        for (LocalDate day = from; day.isBefore(today); day = day.plusDays(1)) {
            wonPercents = wonPercents.add(rates.wonPercents(day, closingBalance(day)));
        }
        long gross = wonPercents.divide(PERCENT_DAYS, 0, RoundingMode.DOWN).longValueExact();
        Taxation.Withheld withheld = taxationOn(today).withheldFrom(gross);
        long net = gross - withheld.incomeTax() - withheld.localIncomeTax();
        return new PaperPayout(today, from, gross, withheld, balance() + net);
    }

    private Taxation taxationOn(LocalDate day) {
        Taxation found = taxation.get(0);
        for (Taxation next : taxation) {
            if (!next.effectiveFrom().isAfter(day) && !next.effectiveFrom().isBefore(found.effectiveFrom())) {
                found = next;
            }
        }
        return found;
    }

    /** The code that a claim is refused with today. */
    Optional<String> refusal(LocalDate today) {
        PaperPayout due = due(today);
        if (!payouts.isEmpty() && due.from().equals(today)) {
            return Optional.of("ALREADY_CLAIMED");
        }
        return due.gross() == 0 ? Optional.of("NOTHING_TO_CLAIM") : Optional.empty();
    }

    void pay(PaperPayout payout) {
        payouts.add(payout);
        move(payout.day(), payout.net());
    }
}
