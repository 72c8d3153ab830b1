package org.jigeum.interest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jigeum.interest.domain.BankFixture.balances;
import static org.jigeum.interest.domain.BankFixture.rates;
import static org.jigeum.interest.domain.BankFixture.schedule;

import java.math.BigInteger;
import java.util.Optional;
import org.jigeum.accounting.api.ExactInterest;
import org.jigeum.kernel.BusinessDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At 2 % 18,250 won earn a won a day. */
class UnpaidDaysTest {

    private static final String OPENED = "2023-08-01";

    @ParameterizedTest(name = "paid through {0}, accrued through {1}: {2}")
    @CsvSource({
        "           , 2023-08-03,  3",
        "           , 2023-08-01,  1",
        "           , 2023-07-31,  0",
        "           , 2023-07-15,  0",
        " 2023-08-01, 2023-08-03,  2",
        " 2023-08-03, 2023-08-03,  0",
        " 2023-08-04, 2023-08-03, -1",
        " 2023-08-04, 2023-07-15, -4"
    })
    void whatIsAccruedAndNotPaidIsEarnedAndWhatIsPaidAheadCountsBelowZero(String paid, String accrued, long won) {
        Optional<UnpaidDays> days = UnpaidDays.between(
                BusinessDay.parse(OPENED),
                Optional.ofNullable(paid).map(BusinessDay::parse),
                BusinessDay.parse(accrued));
        BigInteger earned = days.map(
                        unpaid -> unpaid.earned(balances(OPENED + " 18250"), schedule(rates(1, "2000-01-01", "2"))))
                .orElse(BigInteger.ZERO);
        assertThat(earned).isEqualTo(Accrual.PARTS_PER_WON.multiply(BigInteger.valueOf(won)));
    }

    @Test
    void theAccountingModuleIsToldInTheSamePartsOfAWon() {
        assertThat(ExactInterest.PARTS_PER_WON).isEqualTo(Accrual.PARTS_PER_WON);
    }
}
