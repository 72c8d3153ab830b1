package org.jigeum.accounting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlAccountTest {

    /** Journals in the database name accounts by these numbers. */
    @ParameterizedTest
    @CsvSource({
        "1010, CLEARING",
        "1020, CENTRAL_BANK",
        "2010, CUSTOMER_DEPOSITS",
        "2020, ACCRUED_INTEREST_PAYABLE",
        "2030, INCOME_TAX_WITHHELD",
        "2040, LOCAL_INCOME_TAX_WITHHELD",
        "5010, INTEREST_EXPENSE"
    })
    void everyAccountHasItsNumberInTheChart(int code, GlAccount account) {
        assertThat(account.code()).isEqualTo(code);
        assertThat(GlAccount.of(code)).isEqualTo(account);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1010, 1011, 9999})
    void aNumberOutsideTheChartIsABug(int code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GlAccount.of(code))
                .withMessageContaining(Integer.toString(code));
    }
}
