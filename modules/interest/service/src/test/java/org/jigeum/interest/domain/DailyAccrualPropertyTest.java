package org.jigeum.interest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jigeum.interest.domain.BankFixture.earning;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jigeum.interest.domain.DailyAccrual.Besides;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Rate;
import org.jigeum.kernel.Won;

/** Any accounts of a product: what they earn together, and what of it the general ledger is told. */
class DailyAccrualPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final int MOST_DAYS = 60;

    @Property(tries = 500)
    void theAccountsEarnTogetherExactlyWhatTheyEarnOneByOne(
            @ForAll("accounts") List<List<DailyBalance>> accounts,
            @ForAll("versions") List<RateVersion> versions,
            @ForAll @IntRange(max = MOST_DAYS) int start,
            @ForAll @IntRange(min = 1, max = MOST_DAYS) int count) {
        Period days = period(start, count);
        RateSchedule rates = new RateSchedule(versions);
        List<BalanceHistory> histories =
                accounts.stream().map(BankFixture::history).toList();
        BigInteger oneByOne = histories.stream()
                .map(history -> Accrual.of(days, history, rates).parts())
                .reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger together = sliced(days, histories, rates.bounds(days)).stream()
                .map(balances -> balances.interest(rates))
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(together).isEqualTo(oneByOne);
    }

    @Property(tries = 500)
    void inOnePieceOrInSeveralTheLedgerHoldsTheWholeWonOfWhatIsOwed(
            @ForAll("accounts") List<List<DailyBalance>> accounts,
            @ForAll("versions") List<RateVersion> versions,
            @ForAll("besides") List<Besides> besides,
            @ForAll @IntRange(min = 1, max = MOST_DAYS - 1) int cut) {
        Period days = period(0, MOST_DAYS);
        RateSchedule rates = new RateSchedule(versions);
        List<SlicedBalances> balances =
                sliced(days, accounts.stream().map(BankFixture::history).toList(), rates.bounds(days));
        Map<BusinessDay, Besides> byDay = new HashMap<>();
        besides.forEach(more -> byDay.put(balances.get(byDay.size()).day(), more));

        List<DailyAccrual> whole = DailyAccrual.of(balances, rates, Map.of(), byDay, BigInteger.ZERO);
        List<DailyAccrual> pieces =
                new ArrayList<>(DailyAccrual.of(balances.subList(0, cut), rates, Map.of(), byDay, BigInteger.ZERO));
        BigInteger owed = pieces.get(cut - 1).owed();
        pieces.addAll(DailyAccrual.of(balances.subList(cut, MOST_DAYS), rates, Map.of(), byDay, owed));

        assertThat(pieces).isEqualTo(whole);
        long posted = 0;
        for (DailyAccrual accrual : whole) {
            posted += accrual.amount().amount();
            BigInteger fraction = accrual.owed().subtract(Accrual.PARTS_PER_WON.multiply(BigInteger.valueOf(posted)));
            assertThat(fraction).isBetween(BigInteger.ZERO, Accrual.PARTS_PER_WON.subtract(BigInteger.ONE));
        }
    }

    /** As the ledger adds them up, but account by account. */
    private static List<SlicedBalances> sliced(Period days, List<BalanceHistory> accounts, List<Won> bounds) {
        List<SlicedBalances> sliced = new ArrayList<>();
        for (BusinessDay day = days.from(); days.contains(day); day = day.next()) {
            List<BigInteger> totals = new ArrayList<>();
            for (int slice = 0; slice <= bounds.size(); slice++) {
                long bottom = slice == 0 ? 0 : bounds.get(slice - 1).amount();
                long top = slice == bounds.size()
                        ? Long.MAX_VALUE
                        : bounds.get(slice).amount();
                BigInteger total = BigInteger.ZERO;
                for (BalanceHistory account : accounts) {
                    long balance = earning(account, day.toString()).get(0);
                    total = total.add(BigInteger.valueOf(Math.max(0, Math.min(balance, top) - bottom)));
                }
                totals.add(total);
            }
            sliced.add(new SlicedBalances(day, bounds, totals));
        }
        return sliced;
    }

    private static Period period(int start, int count) {
        return new Period(businessDay(start), businessDay(start + count - 1));
    }

    private static BusinessDay businessDay(int days) {
        return new BusinessDay(FIRST.plusDays(days));
    }

    @Provide
    Arbitrary<List<List<DailyBalance>>> accounts() {
        Arbitrary<Long> balances = Arbitraries.oneOf(
                Arbitraries.of(0L, 1L, 99L, 100L, 101L, 18_249L, 18_250L, 50_000_000L, History.HIGHEST_BALANCE),
                Arbitraries.longs().between(0, History.HIGHEST_BALANCE));
        return Combinators.combine(Arbitraries.integers().between(0, 2 * MOST_DAYS), balances)
                .as((day, balance) -> new DailyBalance(businessDay(day), Won.of(balance)))
                .list()
                .ofMaxSize(6)
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<RateVersion>> versions() {
        return Combinators.combine(Arbitraries.integers().between(-5, MOST_DAYS), Histories.steps())
                .as((day, steps) -> new RateVersion(
                        1,
                        businessDay(day),
                        steps.stream()
                                .map(step -> new Tier(step.upTo().map(Won::of), Rate.ofPercent(step.percent())))
                                .toList()))
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Besides>> besides() {
        Arbitrary<BigInteger> dropped =
                Arbitraries.longs().between(0, 10_000_000_000L).map(BigInteger::valueOf);
        Arbitrary<BigInteger> corrected = Arbitraries.longs()
                .between(-10_000_000_000_000L, 10_000_000_000_000L)
                .map(BigInteger::valueOf);
        return Combinators.combine(dropped, corrected).as(Besides::new).list().ofMaxSize(MOST_DAYS);
    }
}
