package org.jigeum.interest.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.jigeum.interest.domain.History.Event;
import org.jigeum.interest.domain.History.Moment;
import org.jigeum.interest.domain.Keeper.Step;
import org.jigeum.interest.domain.Keeper.Tax;

/** Makes up histories, with a liking for the days, hours and amounts at which a rule turns. */
final class Histories implements ArbitrarySupplier<History> {

    private static final int MOST_SCENES = 60;
    /** At 2 % this balance earns one won a day. */
    private static final long WON_A_DAY = 18_250;

    private static final List<Long> TIER_LIMITS =
            List.of(1L, 100L, 18_249L, 18_250L, 1_000_000L, 50_000_000L, 100_000_000L, History.HIGHEST_BALANCE);
    private static final List<String> PROFILES =
            List.of("RESIDENT", "TAX_EXEMPT_SAVINGS", "NON_RESIDENT", "CORPORATION", "UNVERIFIED_NAME");

    @Override
    public Arbitrary<History> get() {
        return Combinators.combine(openingDays(), taxes(), moments()).as(History::new);
    }

    private static Arbitrary<LocalDate> openingDays() {
        return Arbitraries.oneOf(
                Arbitraries.of("2019-12-31", "2020-02-28", "2020-02-29", "2023-03-01", "2024-02-28")
                        .map(LocalDate::parse),
                Arbitraries.integers().between(0, 3_652).map(LocalDate.of(2015, 1, 1)::plusDays));
    }

    /** The first rates come at the opening or soon after it; everything else in any order. */
    private static Arbitrary<List<Moment>> moments() {
        Arbitrary<List<List<Moment>>> scenes = Arbitraries.frequencyOf(
                        Tuple.of(20, moment(gaps(), events()).map(List::of)),
                        Tuple.of(1, claimAtATaxEdge()),
                        Tuple.of(1, ratesTwiceForOneDay()))
                .list()
                .ofMaxSize(MOST_SCENES)
                .withSizeDistribution(RandomDistribution.uniform());
        return Combinators.combine(moment(Arbitraries.just(0), newRates()), scenes)
                .as((first, others) -> Stream.concat(
                                Stream.of(first), others.stream().flatMap(List::stream))
                        .toList());
    }

    /** All that is due is paid, and a day later, at 2 %, an interest at which a tax begins, or a won less. */
    private static Arbitrary<List<Moment>> claimAtATaxEdge() {
        Event flat = new History.NewRates(0, List.of(new Step(Optional.empty(), new BigDecimal("2"))));
        Arbitrary<Long> balances = sum(taxEdges().map(gross -> gross * WON_A_DAY), Arbitraries.of(-1L, 0L));
        return Combinators.combine(hours(), balances, taxes())
                .as((hour, balance, tax) -> List.of(
                        new Moment(0, hour, new History.Claim()),
                        new Moment(0, hour, flat),
                        new Moment(0, hour, new History.NewTax(0, tax)),
                        new Moment(0, hour, new History.BalanceOf(balance)),
                        new Moment(1, hour, new History.Claim())));
    }

    private static Arbitrary<List<Moment>> ratesTwiceForOneDay() {
        return Combinators.combine(hours(), Arbitraries.integers().between(0, 3), steps(), steps())
                .as((hour, days, slip, correction) -> List.of(
                        new Moment(0, hour, new History.NewRates(days, slip)),
                        new Moment(0, hour, new History.NewRates(days, correction))));
    }

    private static Arbitrary<Moment> moment(Arbitrary<Integer> gaps, Arbitrary<Event> events) {
        return Combinators.combine(gaps, hours(), events).as(Moment::new);
    }

    private static Arbitrary<Integer> gaps() {
        return Arbitraries.frequencyOf(
                Tuple.of(10, Arbitraries.just(0)),
                Tuple.of(10, Arbitraries.just(1)),
                Tuple.of(10, Arbitraries.integers().between(2, 40)),
                Tuple.of(1, Arbitraries.of(365, 366)),
                Tuple.of(1, Arbitraries.integers().between(41, 3_652)));
    }

    private static Arbitrary<LocalTime> hours() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of("00:00:00.000", "23:59:59.999").map(LocalTime::parse)),
                Tuple.of(1, Arbitraries.integers().between(0, 86_399).map(LocalTime::ofSecondOfDay)));
    }

    private static Arbitrary<Event> events() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(new History.Claim())),
                Tuple.of(4, amounts().map(History.BalanceOf::new)),
                Tuple.of(3, amounts().map(History.Deposit::new)),
                Tuple.of(2, amounts().map(History.Withdrawal::new)),
                Tuple.of(2, newRates()),
                Tuple.of(
                        1,
                        Combinators.combine(Arbitraries.integers().between(-3, 40), taxes())
                                .as(History.NewTax::new)));
    }

    private static Arbitrary<Event> newRates() {
        return Combinators.combine(Arbitraries.integers().between(-3, 3), steps())
                .as(History.NewRates::new);
    }

    /** Tier limits, and balances that earn just what is taxed, with their neighbours; and any. */
    private static Arbitrary<Long> amounts() {
        Arbitrary<Long> besides = Arbitraries.longs().between(-1, 1);
        return Arbitraries.frequencyOf(
                Tuple.of(2, sum(taxEdges().map(gross -> gross * WON_A_DAY), besides)),
                Tuple.of(2, sum(Arbitraries.of(TIER_LIMITS), besides)),
                Tuple.of(3, Arbitraries.longs().between(0, History.HIGHEST_BALANCE)));
    }

    private static Arbitrary<Long> sum(Arbitrary<Long> some, Arbitrary<Long> others) {
        return Combinators.combine(some, others)
                .as((one, other) -> Math.max(0, Math.min(History.HIGHEST_BALANCE, one + other)));
    }

    /** The least interest at which some income tax or local income tax begins. */
    static Arbitrary<Long> taxEdges() {
        return Arbitraries.of(1L, 23L, 50L, 72L, 500L, 715L, 7_143L);
    }

    static Arbitrary<Tax> taxes() {
        Arbitrary<BigDecimal> treaties =
                Arbitraries.oneOf(Arbitraries.of("0", "10", "12.5", "20").map(BigDecimal::new), percents(200_000));
        return Combinators.combine(Arbitraries.of(PROFILES), treaties.optional(0.5))
                .as(Tax::new);
    }

    /** One to five tiers. */
    static Arbitrary<List<Step>> steps() {
        Arbitrary<Long> limits = Arbitraries.oneOf(
                Arbitraries.of(TIER_LIMITS), Arbitraries.longs().between(1, History.HIGHEST_BALANCE));
        return Combinators.combine(limits.set().ofMaxSize(4), rates().list().ofSize(5))
                .as(Histories::ascending);
    }

    private static List<Step> ascending(Set<Long> limits, List<BigDecimal> percents) {
        List<Step> steps = new ArrayList<>();
        for (long limit : new TreeSet<>(limits)) {
            steps.add(new Step(Optional.of(limit), percents.get(steps.size())));
        }
        steps.add(new Step(Optional.empty(), percents.get(steps.size())));
        return steps;
    }

    private static Arbitrary<BigDecimal> rates() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(new BigDecimal("2"))),
                Tuple.of(
                        3,
                        Arbitraries.of("0", "0.0001", "0.1", "2.3", "99.9999", "100")
                                .map(BigDecimal::new)),
                Tuple.of(3, percents(1_000_000)));
    }

    private static Arbitrary<BigDecimal> percents(int highestUnits) {
        return Arbitraries.integers().between(0, highestUnits).map(units -> BigDecimal.valueOf(units, 4));
    }
}
