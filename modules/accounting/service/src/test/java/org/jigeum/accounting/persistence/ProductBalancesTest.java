package org.jigeum.accounting.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductBalancesTest {

    @ParameterizedTest(name = "of {0} days and {1} MB of closing balances, {2} days")
    @CsvSource({
        "1, 0, 1",
        "3650, 300, 3650",
        "3650, 1024, 3650",
        "3650, 10240, 365",
        "1, 10240, 1",
        "40, 10240, 31",
        "3650, 1048576, 31"
    })
    void asManyDaysAreAddedUpAtOnceAsAGigabyteOfBalancesHoldsButAMonthAtLeast(long wanted, long megabytes, long taken) {
        assertThat(ProductBalances.daysAtOnce(wanted, megabytes * 1024 * 1024)).isEqualTo(taken);
    }
}
