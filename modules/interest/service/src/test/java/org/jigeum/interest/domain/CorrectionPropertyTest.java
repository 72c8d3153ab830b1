package org.jigeum.interest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jigeum.interest.domain.Keeper.Payout;
import org.jigeum.interest.domain.Keeper.Step;
import org.jigeum.interest.domain.Keeper.Tax;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/** A bank that errs and puts it right, beside a clerk who knew the truth from the start. */
class CorrectionPropertyTest {

    private static final LocalDate OPENED_ON = LocalDate.of(2023, 12, 1);

    /** Something that happens to the account, some days after what was before. */
    sealed interface Deed {}

    record Move(int daysLater, long won) implements Deed {}

    record Claim(int daysLater) implements Deed {}

    /** An amount that should have been moved some days ago; below zero, that should not have been. */
    record Correct(int daysBack, long won) implements Deed {}

    /** An amount of the customer's own and the day it has its value from. */
    private record Moved(BusinessDay valueDay, long won) {}

    @Property
    void afterAnyMixOfCorrectionsEachPayoutIsWhatABankWouldHavePaidThatHadKnownTheTruth(
            @ForAll("deeds") List<Deed> deeds, @ForAll("taxes") Tax tax, @ForAll("steps") List<Step> steps) {
        CorrectingBank bank = new CorrectingBank(OPENED_ON, tax, steps);
        List<Moved> moved = new ArrayList<>();
        deeds.forEach(deed -> happen(bank, deed, moved));
        Clerk clerk = clerkWhoKnew(moved, bank.payoutsAsTheyStand(), tax, steps);
        assertThat(bank.payoutsAsTheyStand())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("balance")
                .isEqualTo(clerk.payouts());
        assertThat(bank.balanceWithPending()).isEqualTo(clerk.balance());
    }

    private static void happen(CorrectingBank bank, Deed deed, List<Moved> moved) {
        if (deed instanceof Move move) {
            bank.letPass(move.daysLater());
            long won = Math.max(move.won(), -leastFrom(bank.today(), moved));
            bank.post(bank.today(), Won.of(won));
            moved.add(new Moved(bank.today(), won));
        } else if (deed instanceof Claim claim) {
            bank.letPass(claim.daysLater());
            bank.claim();
        } else if (deed instanceof Correct correct) {
            BusinessDay wanted = new BusinessDay(bank.today().date().minusDays(correct.daysBack()));
            BusinessDay valueDay = wanted.orLater(new BusinessDay(OPENED_ON));
            long won = Math.max(correct.won(), -leastFrom(valueDay, moved));
            bank.correct(valueDay, Won.of(won));
            moved.add(new Moved(valueDay, won));
        }
    }

    /** The least that the customer's own money comes to on any day from the given one on. */
    private static long leastFrom(BusinessDay from, List<Moved> moved) {
        Set<BusinessDay> days = moved.stream()
                .map(Moved::valueDay)
                .filter(day -> day.isAfter(from))
                .collect(Collectors.toCollection(TreeSet::new));
        days.add(from);
        return days.stream().mapToLong(day -> ownOn(day, moved)).min().orElseThrow();
    }

    private static long ownOn(BusinessDay day, List<Moved> moved) {
        return moved.stream()
                .filter(each -> !each.valueDay().isAfter(day))
                .mapToLong(Moved::won)
                .sum();
    }

    private static Clerk clerkWhoKnew(List<Moved> moved, List<Payout> payouts, Tax tax, List<Step> steps) {
        Clerk clerk = new Clerk(OPENED_ON);
        clerk.setTax(OPENED_ON, tax);
        clerk.addRates(OPENED_ON, steps);
        Set<LocalDate> paidOn = payouts.stream().map(Payout::day).collect(Collectors.toSet());
        Set<LocalDate> days =
                moved.stream().map(each -> each.valueDay().date()).collect(Collectors.toCollection(TreeSet::new));
        days.addAll(paidOn);
        for (LocalDate day : days) {
            clerk.setClock(day.atStartOfDay());
            moved.stream().filter(each -> each.valueDay().date().equals(day)).forEach(each -> clerk.post(each.won()));
            if (paidOn.contains(day)) {
                clerk.payWhateverIsDue();
            }
        }
        return clerk;
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<Integer> gaps = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 1)),
                Tuple.of(2, Arbitraries.integers().between(2, 90)));
        Arbitrary<Deed> moves = Combinators.combine(gaps, amounts()).as(Move::new);
        Arbitrary<Deed> corrections = Combinators.combine(Arbitraries.integers().between(0, 400), amounts())
                .as(Correct::new);
        return Arbitraries.frequencyOf(Tuple.of(2, moves), Tuple.of(3, gaps.map(Claim::new)), Tuple.of(3, corrections))
                .list()
                .ofMaxSize(30);
    }

    private static Arbitrary<Long> amounts() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.longs().between(-100_000, 100_000)),
                Tuple.of(3, Arbitraries.longs().between(-100_000_000, 200_000_000)),
                Tuple.of(1, Arbitraries.longs().between(-10_000_000_000_000L, 10_000_000_000_000L)));
    }

    @Provide
    Arbitrary<Tax> taxes() {
        return Histories.taxes();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Histories.steps();
    }
}
