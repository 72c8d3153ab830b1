package org.jigeum.accounting.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jigeum.accounting.api.BookedInterest;
import org.jigeum.accounting.api.WaitingPayout;
import org.jigeum.accounting.domain.Findings;
import org.jigeum.accounting.domain.Violation;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Test;

/** Which of the payouts that wait are looked at again, and what is said of the others. */
class PayoutsUnderWayTest {

    private static final BusinessDay DAY = BusinessDay.parse("2023-08-02");
    private static final Instant NOW = Instant.parse("2023-08-02T10:00:00Z");
    private static final Instant JUST_NOW = NOW.minusSeconds(119);
    private static final Instant LONG_AGO = NOW.minusSeconds(121);

    private final Findings findings = new Findings();
    private final PayoutsUnderWay underWay = new PayoutsUnderWay(DAY, NOW);

    @Test
    void whatWaitsForLongOrIsParkedOrIsOfTheFutureIsSuspicious() {
        add(Set.of(2L), paid(1, DAY, JUST_NOW), paid(2, DAY, JUST_NOW), paid(3, DAY, LONG_AGO));
        add(Set.of(), paid(4, DAY, NOW.plusSeconds(121)), paid(5, DAY.next(), LONG_AGO));
        assertThat(underWay.suspects()).containsExactlyInAnyOrder(2L, 3L, 4L);
        assertThat(underWay.count()).isEqualTo(5);
        assertThat(underWay.tooMany()).isEmpty();
        assertThat(violations()).isZero();
    }

    @Test
    void whatNothingWasPaidUnderIsFoundAtOnce() {
        add(Set.of(), new WaitingPayout(1, Optional.empty(), JUST_NOW));
        assertThat(violations()).isEqualTo(1);
        assertThat(underWay.count()).isZero();
        assertThat(underWay.suspects()).isEmpty();
    }

    @Test
    void whatNothingWasPaidUnderOnALaterDayDoesNotCount() {
        add(Set.of(), new WaitingPayout(1, Optional.empty(), NOW.plusSeconds(86_400)));
        assertThat(violations()).isZero();
    }

    @Test
    void asManyAsAreLookedAtOneByOneAreKept() {
        addMany(PayoutsUnderWay.MOST_SUSPECTS);
        assertThat(underWay.suspects()).hasSize(PayoutsUnderWay.MOST_SUSPECTS);
        assertThat(underWay.tooMany()).isEmpty();
    }

    @Test
    void aboveThatTheyAreOneViolationWithTheirNumber() {
        addMany(PayoutsUnderWay.MOST_SUSPECTS + 2);
        assertThat(underWay.suspects()).isEmpty();
        Violation found = underWay.tooMany().orElseThrow();
        assertThat(found.found()).contains(BigInteger.valueOf(50_002));
        assertThat(found.detail())
                .isEqualTo("50002 payouts wait for the register for long, the first since 2023-08-02T09:57:59Z;"
                        + " none of them is named.");
    }

    private void addMany(int payouts) {
        add(
                Set.of(),
                LongStream.rangeClosed(1, payouts)
                        .mapToObj(id -> paid(id, DAY, LONG_AGO))
                        .toArray(WaitingPayout[]::new));
    }

    private void add(Set<Long> parked, WaitingPayout... page) {
        underWay.add(List.of(page), parked, findings);
    }

    private long violations() {
        return findings.verdicts().stream()
                .mapToLong(verdict -> verdict.violations())
                .sum();
    }

    private static WaitingPayout paid(long id, BusinessDay day, Instant since) {
        BookedInterest payout = new BookedInterest(
                id,
                BookedInterest.Kind.CLAIM,
                AccountNumber.withCheckDigit(10_000_000_001L),
                new CustomerId("c-1"),
                day,
                "RESIDENT",
                Optional.of(7L),
                Won.of(2_739),
                Won.of(380),
                Won.of(30));
        return new WaitingPayout(id, Optional.of(payout), since);
    }
}
