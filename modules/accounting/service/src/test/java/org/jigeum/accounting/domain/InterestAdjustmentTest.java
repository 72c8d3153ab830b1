package org.jigeum.accounting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Differences of interest are gross, income tax and local income tax, each signed. */
class InterestAdjustmentTest {

    private static final BusinessDay DAY = BusinessDay.parse("2023-08-06");
    private static final LockedBalance KIM = new LockedBalance(new AccountNumber("100000000008"), Won.of(1_000));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // too little was paid: booked like interest
                " 500 |  70 |  0 | CREDIT 430 | ACCRUED_INTEREST_PAYABLE DEBIT 500, INCOME_TAX_WITHHELD CREDIT 70"
                        + " | INTEREST_ADJUSTMENT_IN 430 -> 1430",
                // too much was paid: mirrored, the tax as well
                "-500 | -70 | -10 | DEBIT 420 | ACCRUED_INTEREST_PAYABLE CREDIT 500, INCOME_TAX_WITHHELD DEBIT 70,"
                        + " LOCAL_INCOME_TAX_WITHHELD DEBIT 10 | INTEREST_ADJUSTMENT_OUT 420 -> 580",
                // 72 won are taxed, 71 were not: a won more of interest is nine less for the customer
                "   1 |  10 |   0 | DEBIT 9 | ACCRUED_INTEREST_PAYABLE DEBIT 1, INCOME_TAX_WITHHELD CREDIT 10"
                        + " | INTEREST_ADJUSTMENT_OUT 9 -> 991",
                // the same interest, taxed otherwise
                "   0 | -90 | -10 | CREDIT 100 | INCOME_TAX_WITHHELD DEBIT 90, LOCAL_INCOME_TAX_WITHHELD DEBIT 10"
                        + " | INTEREST_ADJUSTMENT_IN 100 -> 1100",
                // all that there is is taken back
                "-1000 |  0 |   0 | DEBIT 1000 | ACCRUED_INTEREST_PAYABLE CREDIT 1000"
                        + " | INTEREST_ADJUSTMENT_OUT 1000 -> 0"
            })
    void aDifferenceIsBookedOnTheSideOfItsSign(
            long gross, long incomeTax, long local, String deposits, String otherLines, String entry) {
        Posting posting = Posting.interestAdjustment(KIM, delta(gross, incomeTax, local), DAY);
        assertThat(posting.journal().kind()).isEqualTo(JournalKind.INTEREST_ADJUSTMENT);
        assertThat(lines(posting))
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("CUSTOMER_DEPOSITS " + deposits + " 100000000008"),
                                Arrays.stream(otherLines.split(", ")))
                        .toList());
        assertThat(posting.entries())
                .extracting(written -> written.kind() + " " + written.amount() + " -> " + written.balanceAfter())
                .containsExactly(entry);
    }

    @Test
    void interestAndTaxThatWeighEachOtherUpAreAJournalWithoutAnEntry() {
        Posting posting = Posting.interestAdjustment(KIM, delta(10, 10, 0), DAY);
        assertThat(lines(posting))
                .containsExactly("ACCRUED_INTEREST_PAYABLE DEBIT 10", "INCOME_TAX_WITHHELD CREDIT 10");
        assertThat(posting.entries()).isEmpty();
        assertThat(delta(101, 90, 10).net()).isEqualTo(Won.of(1));
    }

    @Test
    void nothingIsNoDifference() {
        assertThatIllegalArgumentException().isThrownBy(() -> delta(0, 0, 0));
    }

    @Test
    void moreThanTheBalanceCannotBeTakenBack() {
        InterestDelta tooMuch = delta(-1_001, 0, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> Posting.interestAdjustment(KIM, tooMuch, DAY));
    }

    private static InterestDelta delta(long gross, long incomeTax, long local) {
        return new InterestDelta(Won.of(gross), Won.of(incomeTax), Won.of(local));
    }

    private static List<String> lines(Posting posting) {
        return posting.journal().lines().stream()
                .map(line -> line.account() + " " + line.side() + " " + line.amount()
                        + line.customerAccount().map(number -> " " + number).orElse(""))
                .toList();
    }
}
