package org.jigeum.accounting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.stream.Stream;
import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxReturnTest {

    private static final TaxMonth MONTH = TaxMonth.parse("2023-08");

    /** Each is 1 won short of a tax of 10: together they would be taxed, one by one they are not. */
    @Test
    void theTaxOfManyPayoutsIsTheSumOfTheirTaxes() {
        TaxTotals untaxed =
                Stream.generate(() -> payout(71, 0, 0)).limit(1_000).reduce(TaxTotals.NOTHING, TaxTotals::plus);
        assertThat(untaxed).isEqualTo(totals(1_000, 71_000, 0, 0));
        assertThat(untaxed.net()).isEqualTo(Won.of(71_000));
    }

    @Test
    void aMonthIsAddedUpOverItsTaxProfiles() {
        TaxReturn month = taxReturn(payout(715, 100, 10).plus(payout(1_234, 170, 10)), payout(100_000, 20_000, 2_000));
        assertThat(month.total()).isEqualTo(totals(3, 101_949, 20_270, 2_020));
        assertThat(month.total().net()).isEqualTo(Won.of(79_659));
        assertThat(month.toRemit()).isEqualTo(tax(20_270, 2_020));
    }

    @Test
    void whatWasRemittedIsNotRemittedAgain() {
        TaxReturn month = new TaxReturn(
                MONTH, taxReturn(payout(715, 100, 10), payout(72, 10, 0)).byProfile(), tax(100, 10));
        assertThat(month.toRemit()).isEqualTo(tax(10, 0));
        assertThat(month.total()).isEqualTo(totals(2, 787, 110, 10));
    }

    @ParameterizedTest(name = "{0} and {1}: {2} and {3} can be paid")
    @CsvSource({"0, 0, 0, 0", "10, 0, 10, 0", "100, 10, 100, 10", "-10, 10, 0, 10", "100, -10, 100, 0", "-1, -1, 0, 0"})
    void oneTaxBelowNothingTakesNothingFromTheOther(long income, long local, long payable, long localPayable) {
        assertThat(tax(income, local).payable()).isEqualTo(tax(payable, localPayable));
        assertThat(tax(income, local).total()).isEqualTo(Won.of(income + local));
    }

    private static TaxReturn taxReturn(TaxTotals residents, TaxTotals nonResidents) {
        TreeMap<String, TaxTotals> byProfile = new TreeMap<>();
        byProfile.put("RESIDENT", residents);
        byProfile.put("NON_RESIDENT", nonResidents);
        return new TaxReturn(MONTH, byProfile, WithheldTax.NOTHING);
    }

    private static TaxTotals payout(long gross, long income, long local) {
        return totals(1, gross, income, local);
    }

    private static TaxTotals totals(long payouts, long gross, long income, long local) {
        return new TaxTotals(payouts, Won.of(gross), tax(income, local));
    }

    private static WithheldTax tax(long income, long local) {
        return new WithheldTax(Won.of(income), Won.of(local));
    }
}
