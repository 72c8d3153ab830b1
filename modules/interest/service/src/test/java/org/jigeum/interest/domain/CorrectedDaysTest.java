package org.jigeum.interest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jigeum.interest.domain.BankFixture.balances;
import static org.jigeum.interest.domain.BankFixture.days;
import static org.jigeum.interest.domain.BankFixture.rates;
import static org.jigeum.interest.domain.BankFixture.schedule;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Test;

/** At 2 % 18,250 won earn a won a day, 27,375 one and a half. */
class CorrectedDaysTest {

    private static final Period FIRST_DAY = days("2023-08-01", "2023-08-01");
    private static final Period TWO_DAYS = days("2023-08-01", "2023-08-02");

    private final CorrectedDays halfAWonMore = corrected("2023-08-01 18250", "2023-08-01 27375");
    private final CorrectedDays aWonMore = corrected("2023-08-01 18250", "2023-08-01 36500");

    @Test
    void correctedDaysEarnMoreOrLessExactly() {
        assertThat(halfAWonMore.earnedMore(TWO_DAYS)).isEqualTo(parts(1, 0));
        assertThat(halfAWonMore.earnedMore(FIRST_DAY)).isEqualTo(parts(0, 182_500_000));
        assertThat(corrected("2023-08-01 27375", "2023-08-01 18250").earnedMore(FIRST_DAY))
                .isEqualTo(parts(0, -182_500_000));
    }

    @Test
    void whatUnpaidAccruedDaysEarnMoreIsOwedMore() {
        assertThat(halfAWonMore.owedMore(Optional.of(TWO_DAYS), List.of(), List.of()))
                .isEqualTo(parts(1, 0));
        assertThat(halfAWonMore.owedMore(Optional.empty(), List.of(), List.of()))
                .isZero();
    }

    @Test
    void ofPaidDaysOnlyTheWholeWonOfTheAdjustmentAreOwedMore() {
        List<Claim> paid = List.of(claimOfAWon());
        assertThat(halfAWonMore.owedMore(Optional.of(FIRST_DAY), paid, List.of()))
                .isZero();
        assertThat(halfAWonMore.owedMore(Optional.of(TWO_DAYS), paid, List.of()))
                .isEqualTo(parts(0, 182_500_000));
        assertThat(aWonMore.owedMore(Optional.of(FIRST_DAY), paid, List.of(adjustmentOfAWon())))
                .isEqualTo(parts(1, 0));
    }

    @Test
    void aFractionThatWasDroppedBeforeItsDayIsAccruedIsTakenBack() {
        assertThat(halfAWonMore.owedMore(Optional.empty(), List.of(claimOfAWon()), List.of()))
                .isEqualTo(parts(0, -182_500_000));
    }

    private static CorrectedDays corrected(String before, String after) {
        return new CorrectedDays(balances(before), balances(after), schedule(rates(1, "2023-08-01", "2")));
    }

    private static Claim claimOfAWon() {
        return new Claim(
                1,
                AccountNumber.withCheckDigit(10_000_000_000L),
                FIRST_DAY.through().next(),
                FIRST_DAY,
                Occasion.CLAIM,
                TaxProfile.RESIDENT.withhold(Won.of(1), Optional.empty()),
                Won.ZERO,
                Won.of(18_251));
    }

    private static Adjustment adjustmentOfAWon() {
        return new Adjustment(1, FIRST_DAY.through().next(), new Difference(Won.of(1), Won.ZERO, Won.ZERO));
    }

    private static BigInteger parts(long won, long parts) {
        return Accrual.PARTS_PER_WON.multiply(BigInteger.valueOf(won)).add(BigInteger.valueOf(parts));
    }
}
