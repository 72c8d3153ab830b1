package org.jigeum.interest.domain;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.jigeum.interest.domain.History.Claim;
import org.jigeum.interest.domain.History.Moment;
import org.jigeum.interest.domain.History.NewRates;
import org.jigeum.interest.domain.History.NewTax;
import org.jigeum.interest.domain.Keeper.Payout;
import org.jigeum.interest.domain.Keeper.Refusal;

/** Histories are made up at random; this shows that among a thousand of them each edge of the rules is met. */
class HistoriesTest {

    private static final LocalTime LAST_MILLISECOND = LocalTime.parse("23:59:59.999");

    private static final Map<String, BiPredicate<History, Clerk>> EDGES = Map.ofEntries(
            entry("a resident's last won without tax", paid(payout -> isTaxed(payout, 71, 0))),
            entry("a resident's first tax", paid(payout -> isTaxed(payout, 72, 10))),
            entry("the last won without local tax", paid(payout -> isTaxed(payout, 714, 90))),
            entry("the first local tax", paid(payout -> isTaxed(payout, 715, 100))),
            entry("a corporation's last won without tax", paid(payout -> isTaxed(payout, 7_142, 0))),
            entry("a corporation's first tax", paid(payout -> isTaxed(payout, 7_143, 1_000))),
            entry("one won", paid(payout -> payout.gross() == 1)),
            entry("a second claim of a day", refused("ALREADY_CLAIMED")),
            entry("less than one won", refused("NOTHING_TO_CLAIM")),
            entry("claims on both sides of midnight", anyTwoInARow(HistoriesTest::claimOnBothSidesOfMidnight)),
            entry("rates change on the day of a claim", anyTwoInARow((one, next) -> isOfToday(one) && claims(next))),
            entry("two rate versions for one day", anyTwoInARow((one, next) -> isOfToday(one) && isOfToday(next))),
            entry("the tax changes on the day of a claim", anyTwoInARow(HistoriesTest::newTaxBeforeAClaim)),
            entry("a leap day is paid", paid(HistoriesTest::hasLeapDay)),
            entry(
                    "ten years",
                    (history, clerk) ->
                            history.openedOn().plusYears(10).minusDays(1).isBefore(clerk.today())),
            entry(
                    "five tiers",
                    (history, clerk) -> history.moments().stream()
                            .anyMatch(moment -> moment.event() instanceof NewRates rates
                                    && rates.steps().size() == 5)),
            entry("more interest than 10^15 won", paid(payout -> payout.gross() > History.HIGHEST_BALANCE)),
            entry("many payouts", (history, clerk) -> clerk.payouts().size() >= 15));

    @Property(tries = 1_000, seed = "1")
    @StatisticsReport(onFailureOnly = true)
    void amongAThousandHistoriesEachEdgeIsMet(@ForAll(supplier = Histories.class) History history) {
        Clerk clerk = history.liveThrough(new Clerk(history.openedOn()));
        EDGES.forEach((edge, isMet) -> Statistics.label(edge)
                .collect(isMet.test(history, clerk))
                .coverage(met -> met.check(true).count(count -> count > 0)));
    }

    private static BiPredicate<History, Clerk> paid(Predicate<Payout> payout) {
        return (history, clerk) -> clerk.payouts().stream().anyMatch(payout);
    }

    private static BiPredicate<History, Clerk> refused(String reason) {
        return (history, clerk) -> clerk.answers().stream()
                .anyMatch(answer ->
                        answer instanceof Refusal refusal && refusal.reason().equals(reason));
    }

    private static BiPredicate<History, Clerk> anyTwoInARow(BiPredicate<Moment, Moment> two) {
        return (history, clerk) -> {
            List<Moment> moments = history.moments();
            boolean met = false;
            for (int i = 1; i < moments.size(); i++) {
                met |= two.test(moments.get(i - 1), moments.get(i));
            }
            return met;
        };
    }

    private static boolean isTaxed(Payout payout, long gross, long incomeTax) {
        return payout.gross() == gross && payout.incomeTax() == incomeTax;
    }

    private static boolean claimOnBothSidesOfMidnight(Moment one, Moment next) {
        return one.event() instanceof Claim
                && one.at().equals(LAST_MILLISECOND)
                && next.event() instanceof Claim
                && next.daysLater() == 1
                && next.at().equals(LocalTime.MIDNIGHT);
    }

    private static boolean isOfToday(Moment moment) {
        return moment.daysLater() == 0 && moment.event() instanceof NewRates rates && rates.daysFromToday() == 0;
    }

    private static boolean claims(Moment moment) {
        return moment.daysLater() == 0 && moment.event() instanceof Claim;
    }

    private static boolean newTaxBeforeAClaim(Moment one, Moment next) {
        return one.event() instanceof NewTax tax && tax.daysFromToday() == 0 && claims(next);
    }

    private static boolean hasLeapDay(Payout payout) {
        return IntStream.rangeClosed(payout.from().getYear(), payout.through().getYear())
                .filter(Year::isLeap)
                .mapToObj(year -> LocalDate.of(year, 2, 29))
                .anyMatch(day -> !day.isBefore(payout.from()) && !day.isAfter(payout.through()));
    }
}
