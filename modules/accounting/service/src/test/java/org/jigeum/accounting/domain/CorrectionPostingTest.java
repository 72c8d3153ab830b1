package org.jigeum.accounting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Postings that put something right: today, with the value of a day in the past. */
class CorrectionPostingTest {

    private static final BusinessDay TODAY = BusinessDay.parse("2023-08-16");
    private static final BusinessDay VALUE_DAY = BusinessDay.parse("2023-08-06");
    private static final PostingDays DAYS = new PostingDays(TODAY, VALUE_DAY);
    private static final LockedBalance KIM = balance("100000000008", 1_000);
    private static final LockedBalance LEE = balance("100000000016", 500);
    private static final Map<AccountNumber, LockedBalance> BOTH = Map.of(KIM.account(), KIM, LEE.account(), LEE);
    private static final long ORIGINAL = 77;

    @Test
    void aCorrectionIsBookedAgainstClearing() {
        assertThat(text(Posting.correction(KIM, Direction.IN, Won.of(30), DAYS)))
                .containsExactly(
                        "CLEARING DEBIT 30",
                        "CUSTOMER_DEPOSITS CREDIT 30 100000000008",
                        "100000000008 CORRECTION_IN 30 of 2023-08-06 by BANK -> 1030");
        assertThat(text(Posting.correction(KIM, Direction.OUT, Won.of(1_000), DAYS)))
                .containsExactly(
                        "CUSTOMER_DEPOSITS DEBIT 1000 100000000008",
                        "CLEARING CREDIT 1000",
                        "100000000008 CORRECTION_OUT 1000 of 2023-08-06 by BANK -> 0");
    }

    @Test
    void aReversalMirrorsTheJournalAndNamesIt() {
        Journal deposit =
                Posting.deposit(KIM, Won.of(40), VALUE_DAY, Remark.NONE).journal();
        Posting reversal = Posting.reversal(ORIGINAL, deposit, BOTH, DAYS);
        assertThat(text(reversal))
                .containsExactly(
                        "CLEARING CREDIT 40",
                        "CUSTOMER_DEPOSITS DEBIT 40 100000000008",
                        "100000000008 REVERSAL_OUT 40 of 2023-08-06 by BANK -> 960");
        assertThat(reversal.journal().kind()).isEqualTo(JournalKind.REVERSAL);
        assertThat(reversal.journal().reverses()).contains(ORIGINAL);
        assertThat(reversal.journal().day()).isEqualTo(TODAY);
    }

    @Test
    void whatWasTakenOutWronglyComesBack() {
        Journal wrong = Posting.correction(KIM, Direction.OUT, Won.of(40), DAYS).journal();
        assertThat(text(Posting.reversal(ORIGINAL, wrong, BOTH, DAYS)))
                .containsExactly(
                        "CUSTOMER_DEPOSITS CREDIT 40 100000000008",
                        "CLEARING DEBIT 40",
                        "100000000008 REVERSAL_IN 40 of 2023-08-06 by BANK -> 1040");
    }

    @Test
    void aTransferIsReversedOnBothAccountsInOneJournal() {
        Journal transfer =
                Posting.transfer(KIM, LEE, Won.of(500), VALUE_DAY, Remark.NONE).journal();
        assertThat(text(Posting.reversal(ORIGINAL, transfer, BOTH, DAYS)))
                .containsExactly(
                        "CUSTOMER_DEPOSITS CREDIT 500 100000000008",
                        "CUSTOMER_DEPOSITS DEBIT 500 100000000016",
                        "100000000008 REVERSAL_IN 500 of 2023-08-06 by BANK -> 1500",
                        "100000000016 REVERSAL_OUT 500 of 2023-08-06 by BANK -> 0");
    }

    @Test
    void onlyAReversalNamesAnotherJournal() {
        List<JournalLine> lines = List.of(
                JournalLine.debit(GlAccount.CLEARING, Won.of(1)),
                JournalLine.credit(GlAccount.INTEREST_EXPENSE, Won.of(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Journal(JournalKind.CORRECTION, TODAY, Optional.of(ORIGINAL), Optional.empty(), lines));
        assertThatIllegalArgumentException().isThrownBy(() -> new Journal(JournalKind.REVERSAL, TODAY, lines));
    }

    @ParameterizedTest
    @EnumSource
    void interestAndReversalsAreNotReversed(JournalKind kind) {
        assertThat(kind.isReversible())
                .isEqualTo(List.of("DEPOSIT", "WITHDRAWAL", "TRANSFER", "CORRECTION")
                        .contains(kind.name()));
    }

    @Test
    void aValueDayInTheFutureIsABug() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PostingDays(VALUE_DAY, TODAY));
        Journal journal =
                Posting.deposit(KIM, Won.of(1), VALUE_DAY, Remark.NONE).journal();
        NewEntry early = new NewEntry(KIM, EntryKind.DEPOSIT, Won.of(1), TODAY, OrderedBy.CUSTOMER, Remark.NONE);
        assertThatIllegalArgumentException().isThrownBy(() -> new Posting(journal, List.of(early)));
    }

    @Test
    void whatACustomerOrdersHasTheValueOfItsDay() {
        assertThat(Posting.transfer(KIM, LEE, Won.of(1), TODAY, Remark.NONE).entries())
                .allSatisfy(entry -> {
                    assertThat(entry.valueDay()).isEqualTo(TODAY);
                    assertThat(entry.orderedBy()).isEqualTo(OrderedBy.CUSTOMER);
                });
    }

    private static LockedBalance balance(String account, long won) {
        return new LockedBalance(new AccountNumber(account), Won.of(won));
    }

    private static List<String> text(Posting posting) {
        return Stream.concat(
                        posting.journal().lines().stream().map(CorrectionPostingTest::text),
                        posting.entries().stream().map(CorrectionPostingTest::text))
                .toList();
    }

    private static String text(JournalLine line) {
        String account =
                line.customerAccount().map(number -> " " + number.digits()).orElse("");
        return line.account() + " " + line.side() + " " + line.amount() + account;
    }

    private static String text(NewEntry entry) {
        return "%s %s %s of %s by %s -> %s"
                .formatted(
                        entry.before().account(),
                        entry.kind(),
                        entry.amount(),
                        entry.valueDay(),
                        entry.orderedBy(),
                        entry.balanceAfter());
    }
}
