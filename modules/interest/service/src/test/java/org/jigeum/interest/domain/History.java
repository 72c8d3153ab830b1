package org.jigeum.interest.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jigeum.interest.domain.Keeper.Step;
import org.jigeum.interest.domain.Keeper.Tax;

/**
 * What happens to an account from its opening on, for at most ten years; a claim on the day after ends it. Every part
 * stands for itself, so that a history stays one when any of its moments is left out.
 */
record History(LocalDate openedOn, Tax tax, List<Moment> moments) {

    /** No balance is posted up above 10^15 won; interest may come on top. */
    static final long HIGHEST_BALANCE = 1_000_000_000_000_000L;

    /**
     * Something that happens.
     *
     * @param daysLater than the moment before; zero for the same day, then not earlier than that moment
     */
    record Moment(int daysLater, LocalTime at, Event event) {

        LocalDateTime after(LocalDateTime before) {
            LocalDateTime time = before.toLocalDate().plusDays(daysLater).atTime(at);
            return time.isBefore(before) ? before : time;
        }
    }

    /** What happens at a moment. */
    sealed interface Event {
        void happenTo(Keeper keeper, LocalDate today);
    }

    record Claim() implements Event {
        @Override
        public void happenTo(Keeper keeper, LocalDate today) {
            keeper.claim();
        }
    }

    record Deposit(long won) implements Event {
        @Override
        public void happenTo(Keeper keeper, LocalDate today) {
            keeper.post(Math.min(won, Math.max(0, HIGHEST_BALANCE - keeper.balance())));
        }
    }

    record Withdrawal(long won) implements Event {
        @Override
        public void happenTo(Keeper keeper, LocalDate today) {
            keeper.post(-Math.min(won, keeper.balance()));
        }
    }

    /** A deposit or a withdrawal after which the balance is just this. */
    record BalanceOf(long won) implements Event {
        @Override
        public void happenTo(Keeper keeper, LocalDate today) {
            keeper.post(won - keeper.balance());
        }
    }

    record NewRates(int daysFromToday, List<Step> steps) implements Event {
        @Override
        public void happenTo(Keeper keeper, LocalDate today) {
            keeper.addRates(today.plusDays(daysFromToday), steps);
        }
    }

    record NewTax(int daysFromToday, Tax tax) implements Event {
        @Override
        public void happenTo(Keeper keeper, LocalDate today) {
            keeper.setTax(today.plusDays(daysFromToday), tax);
        }
    }

    /** Lets a keeper of a newly opened account live through it all. */
    <K extends Keeper> K liveThrough(K keeper) {
        LocalDateTime now = openedOn.atStartOfDay();
        keeper.setTax(openedOn, tax);
        for (Moment moment : moments) {
            LocalDateTime next = moment.after(now);
            if (next.toLocalDate().isAfter(openedOn.plusYears(10))) {
                break;
            }
            now = next;
            keeper.setClock(now);
            moment.event().happenTo(keeper, now.toLocalDate());
        }
        keeper.setClock(now.toLocalDate().plusDays(1).atStartOfDay());
        keeper.claim();
        return keeper;
    }
}
