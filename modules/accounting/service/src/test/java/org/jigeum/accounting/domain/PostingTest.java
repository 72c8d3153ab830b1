package org.jigeum.accounting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;
import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Test;

class PostingTest {

    private static final BusinessDay DAY = BusinessDay.parse("2023-08-06");
    private static final ProductCode PRODUCT = new ProductCode("NOW");
    private static final LockedBalance KIM = balance("100000000008", 50_000_000);
    private static final LockedBalance LEE = balance("100000000016", 0);

    @Test
    void interestOf2739IsBookedAsPublished() {
        InterestAmounts amounts = new InterestAmounts(Won.of(2_739), Won.of(380), Won.of(30));
        assertThat(text(Posting.interest(KIM, amounts, DAY, OrderedBy.CUSTOMER)))
                .containsExactly(
                        "ACCRUED_INTEREST_PAYABLE DEBIT 2739",
                        "CUSTOMER_DEPOSITS CREDIT 2329 100000000008",
                        "INCOME_TAX_WITHHELD CREDIT 380",
                        "LOCAL_INCOME_TAX_WITHHELD CREDIT 30",
                        "100000000008 INTEREST 2329 -> 50002329");
    }

    @Test
    void aTaxOfNothingHasNoLine() {
        InterestAmounts amounts = new InterestAmounts(Won.of(71), Won.ZERO, Won.ZERO);
        assertThat(text(Posting.interest(KIM, amounts, DAY, OrderedBy.CUSTOMER)))
                .containsExactly(
                        "ACCRUED_INTEREST_PAYABLE DEBIT 71",
                        "CUSTOMER_DEPOSITS CREDIT 71 100000000008",
                        "100000000008 INTEREST 71 -> 50000071");
    }

    @Test
    void interestThatIsEarnedBecomesALiabilityOfTheProduct() {
        Posting accrual = Posting.accrual(PRODUCT, DAY, Won.of(2_739));
        assertThat(text(accrual))
                .containsExactly("INTEREST_EXPENSE DEBIT 2739", "ACCRUED_INTEREST_PAYABLE CREDIT 2739");
        assertThat(accrual.journal().product()).contains(PRODUCT);
    }

    @Test
    void interestThatIsNoLongerOwedIsTakenBack() {
        assertThat(text(Posting.accrual(PRODUCT, DAY, Won.of(-1))))
                .containsExactly("INTEREST_EXPENSE CREDIT 1", "ACCRUED_INTEREST_PAYABLE DEBIT 1");
    }

    @Test
    void withheldTaxIsRemittedThroughTheCentralBank() {
        assertThat(text(Posting.remittance(new WithheldTax(Won.of(380), Won.of(30)), DAY)))
                .containsExactly(
                        "INCOME_TAX_WITHHELD DEBIT 380",
                        "LOCAL_INCOME_TAX_WITHHELD DEBIT 30",
                        "CENTRAL_BANK CREDIT 410");
        assertThat(text(Posting.remittance(new WithheldTax(Won.of(10), Won.ZERO), DAY)))
                .containsExactly("INCOME_TAX_WITHHELD DEBIT 10", "CENTRAL_BANK CREDIT 10");
        assertThatIllegalArgumentException().isThrownBy(() -> Posting.remittance(WithheldTax.NOTHING, DAY));
    }

    @Test
    void aDepositComesFromClearingAndAWithdrawalGoesThere() {
        assertThat(text(Posting.deposit(LEE, Won.of(5), DAY, Remark.NONE)))
                .containsExactly(
                        "CLEARING DEBIT 5", "CUSTOMER_DEPOSITS CREDIT 5 100000000016", "100000000016 DEPOSIT 5 -> 5");
        assertThat(text(Posting.withdrawal(KIM, Won.of(50_000_000), DAY, Remark.NONE)))
                .containsExactly(
                        "CUSTOMER_DEPOSITS DEBIT 50000000 100000000008",
                        "CLEARING CREDIT 50000000",
                        "100000000008 WITHDRAWAL 50000000 -> 0");
    }

    @Test
    void aTransferStaysWithinCustomerDeposits() {
        assertThat(text(Posting.transfer(KIM, LEE, Won.of(1_000), DAY, Remark.NONE)))
                .containsExactly(
                        "CUSTOMER_DEPOSITS DEBIT 1000 100000000008",
                        "CUSTOMER_DEPOSITS CREDIT 1000 100000000016",
                        "100000000008 TRANSFER_OUT 1000 -> 49999000",
                        "100000000016 TRANSFER_IN 1000 -> 1000");
    }

    @Test
    void moreThanTheBalanceCannotBeTakenOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Posting.withdrawal(KIM, Won.of(50_000_001), DAY, Remark.NONE));
    }

    @Test
    void anAccountCannotTransferToItself() {
        assertThatIllegalArgumentException().isThrownBy(() -> Posting.transfer(KIM, KIM, Won.of(1), DAY, Remark.NONE));
    }

    @Test
    void aJournalWhoseSidesDifferCannotBeMade() {
        List<JournalLine> lines = List.of(
                JournalLine.debit(GlAccount.CLEARING, Won.of(2)),
                JournalLine.credit(GlAccount.INTEREST_EXPENSE, Won.of(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Journal(JournalKind.DEPOSIT, DAY, lines));
        assertThatIllegalArgumentException().isThrownBy(() -> new Journal(JournalKind.DEPOSIT, DAY, List.of()));
    }

    @Test
    void aLineOnCustomerDepositsNamesTheAccountAndNoOtherDoes() {
        Won amount = Won.of(1);
        assertThatIllegalArgumentException().isThrownBy(() -> JournalLine.debit(GlAccount.CUSTOMER_DEPOSITS, amount));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JournalLine(GlAccount.CLEARING, Side.DEBIT, amount, Optional.of(KIM.account())));
    }

    @Test
    void taxesThatLeaveNothingAreABug() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InterestAmounts(Won.of(10), Won.of(10), Won.ZERO));
    }

    private static LockedBalance balance(String account, long won) {
        return new LockedBalance(new AccountNumber(account), Won.of(won));
    }

    private static List<String> text(Posting posting) {
        List<String> text = new ArrayList<>();
        posting.journal()
                .lines()
                .forEach(line -> text.add((line.account() + " " + line.side() + " " + line.amount() + " "
                                + line.customerAccount()
                                        .map(AccountNumber::digits)
                                        .orElse(""))
                        .trim()));
        posting.entries()
                .forEach(entry -> text.add(entry.before().account() + " " + entry.kind() + " " + entry.amount() + " -> "
                        + entry.balanceAfter()));
        return text;
    }
}
