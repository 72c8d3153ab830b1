package org.jigeum.interest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.jigeum.interest.domain.Keeper.Tax;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/** Any days of any account: what they earn, in one piece and in several. */
class AccrualPropertyTest {

    private static final int TEN_YEARS = 3_653;

    @Property
    void anyDaysEarnExactlyWhatTheClerkReckons(
            @ForAll(supplier = Histories.class) History history,
            @ForAll @IntRange(min = -40, max = TEN_YEARS) int start,
            @ForAll @IntRange(max = TEN_YEARS) int days) {
        Period period = period(history, start, days);
        Accrual accrual = engine(history).accrual(period);
        BigDecimal expected = history.liveThrough(new Clerk(history.openedOn()))
                .wonTimesPercent(period.from().date(), period.through().date());
        assertThat(new BigDecimal(exact(accrual)).multiply(Clerk.WON_PERCENT_DAYS_PER_WON))
                .isEqualByComparingTo(expected.multiply(new BigDecimal(Accrual.PARTS_PER_WON)));
        assertThat(accrual.gross().amount()).isEqualTo(Clerk.wholeWon(expected));
        assertThat(BigInteger.valueOf(accrual.gross().amount())
                        .multiply(Accrual.PARTS_PER_WON)
                        .add(BigInteger.valueOf(accrual.droppedParts())))
                .isEqualTo(exact(accrual));
    }

    @Property
    void theStretchesOfAPeriodFollowOneAnotherAndAreCutOnlyWhereSomethingChanges(
            @ForAll(supplier = Histories.class) History history,
            @ForAll @IntRange(min = -40, max = TEN_YEARS) int start,
            @ForAll @IntRange(min = 1, max = TEN_YEARS) int days) {
        Period period = period(history, start, days);
        List<Stretch> stretches = engine(history).accrual(period).stretches();
        BusinessDay next = period.from();
        for (Stretch stretch : stretches) {
            assertThat(stretch.period().from()).isEqualTo(next);
            assertThat(stretch.period().isEmpty()).isFalse();
            assertThat(stretch.exact()).hasScaleOf(12);
            assertThat(stretch.exact().multiply(new BigDecimal(Accrual.PARTS_PER_WON)))
                    .isCloseTo(stretch.interest(), byHalfOfTheTwelfthPlace());
            next = stretch.period().through().next();
        }
        assertThat(next).isEqualTo(period.through().next());
        int changesAndTheLastClaim = history.moments().size() + 1;
        assertThat(stretches).hasSizeLessThanOrEqualTo(1 + changesAndTheLastClaim);
    }

    private static Offset<BigDecimal> byHalfOfTheTwelfthPlace() {
        return Offset.offset(new BigDecimal(Accrual.PARTS_PER_WON).multiply(new BigDecimal("5e-13")));
    }

    @Property
    void thePiecesOfAPeriodAddUpExactlyAndLoseLessThanAWonEachToRounding(
            @ForAll(supplier = Histories.class) History history,
            @ForAll @IntRange(min = -40, max = 400) int start,
            @ForAll @IntRange(min = 1, max = TEN_YEARS) int days,
            @ForAll @Size(max = 12) Set<@IntRange(min = 1, max = TEN_YEARS) Integer> cuts) {
        Engine engine = engine(history);
        Period whole = period(history, start, days);
        List<Accrual> pieces = pieces(whole, cuts).stream().map(engine::accrual).toList();
        assertThat(pieces.stream().map(AccrualPropertyTest::exact).reduce(BigInteger.ZERO, BigInteger::add))
                .isEqualTo(exact(engine.accrual(whole)));
        long inPieces =
                pieces.stream().mapToLong(piece -> piece.gross().amount()).sum();
        assertThat(engine.accrual(whole).gross().amount() - inPieces).isBetween(0L, pieces.size() - 1L);
    }

    /**
     * Who claims in pieces gains at most what is rounded off the taxes of the pieces: less than 10 won of income tax,
     * a tenth of that and less than 10 won of local income tax, so less than 21 won a piece; a corporation also what
     * is not withheld at all, less than 1,100 won.
     */
    @Property
    void afterTaxPiecesGainNoMoreThanTheirRoundings(
            @ForAll(supplier = Histories.class) History history,
            @ForAll @IntRange(min = 1, max = TEN_YEARS) int days,
            @ForAll @Size(max = 12) Set<@IntRange(min = 1, max = TEN_YEARS) Integer> cuts) {
        Engine engine = engine(history);
        Period whole = period(history, 0, days);
        List<Period> pieces = pieces(whole, cuts);
        long inPieces = pieces.stream()
                .mapToLong(piece -> net(engine, piece, history.tax()))
                .sum();
        long aPiece = history.tax().profile().equals("CORPORATION") ? 1_100 : 21;
        long gain = inPieces - net(engine, whole, history.tax());
        assertThat(gain).isLessThan(aPiece * pieces.size());
        assertThat(gain).isGreaterThan(-aPiece - pieces.size());
    }

    private static long net(Engine engine, Period period, Tax tax) {
        Won gross = engine.accrual(period).gross();
        return Engine.withhold(tax, gross).net().amount();
    }

    @Property
    void aPeriodHasAsManyDaysAsItContains(
            @ForAll @IntRange(max = 1_000) int start, @ForAll @IntRange(max = 400) int days) {
        BusinessDay from = new BusinessDay(LocalDate.of(2023, 1, 1).plusDays(start));
        Period period = new Period(from, new BusinessDay(from.date().plusDays(days - 1L)));
        long contained = from.date()
                .minusDays(10)
                .datesUntil(from.date().plusDays(days + 10L))
                .filter(day -> period.contains(new BusinessDay(day)))
                .count();
        assertThat(contained).isEqualTo(days);
        assertThat(period.days()).isEqualTo(days);
        assertThat(period.isEmpty()).isEqualTo(days == 0);
    }

    private static Engine engine(History history) {
        return history.liveThrough(new Engine(history.openedOn()));
    }

    private static Period period(History history, int start, int days) {
        LocalDate from = history.openedOn().plusDays(start);
        return new Period(new BusinessDay(from), new BusinessDay(from.plusDays(days - 1L)));
    }

    /** The period cut before each of these days of it. */
    private static List<Period> pieces(Period whole, Set<Integer> cuts) {
        List<Period> pieces = new ArrayList<>();
        BusinessDay from = whole.from();
        for (int cut : new TreeSet<>(cuts)) {
            BusinessDay before = new BusinessDay(whole.from().date().plusDays(cut - 1L));
            if (before.isBefore(whole.through())) {
                pieces.add(new Period(from, before));
                from = before.next();
            }
        }
        pieces.add(new Period(from, whole.through()));
        return pieces;
    }

    private static BigInteger exact(Accrual accrual) {
        return accrual.stretches().stream()
                .map(Stretch::interest)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toBigIntegerExact();
    }
}
