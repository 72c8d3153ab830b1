package org.jigeum.interest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jigeum.interest.domain.BankFixture.days;

import java.util.List;
import java.util.Optional;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void outcomesAreCountedByKindAndPaymentsAddedUp() {
        Tally tally = Tally.of(List.of(
                paid(2_739),
                paid(715),
                new ClaimOutcome.AlreadyClaimed(),
                new ClaimOutcome.NothingToClaim(),
                new ClaimOutcome.NothingToClaim(),
                new ClaimOutcome.NotPermitted(List.of("DORMANT"))));
        assertThat(tally).isEqualTo(new Tally(2, 3, 1, Won.of(3_454), Won.of(480), Won.of(40), Won.of(2_934)));
        assertThat(tally.accounts()).isEqualTo(6);
    }

    @Test
    void talliesAddUpFieldByField() {
        Tally one = new Tally(1, 2, 3, Won.of(100), Won.of(20), Won.of(10), Won.of(70));
        Tally other = new Tally(10, 20, 30, Won.of(1_000), Won.of(200), Won.of(100), Won.of(700));
        assertThat(one.plus(other))
                .isEqualTo(new Tally(11, 22, 33, Won.of(1_100), Won.of(220), Won.of(110), Won.of(770)));
        assertThat(one.plus(Tally.NOTHING)).isEqualTo(one);
    }

    /** 2,739 are taxed 380 and 30; 715 are taxed 100 and 10. */
    private static ClaimOutcome paid(long gross) {
        Period period = days("2023-08-01", "2023-08-01");
        return new ClaimOutcome.Paid(new Claim(
                1,
                AccountNumber.withCheckDigit(10_000_000_000L),
                period.through().next(),
                period,
                Occasion.REGULAR,
                TaxProfile.RESIDENT.withhold(Won.of(gross), Optional.empty()),
                Won.ZERO,
                Won.of(gross)));
    }
}
