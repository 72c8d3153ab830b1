package org.jigeum.accounting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Test;

/** A claim of 2,739 won, taxed with 380 and 30, and what the register has of it. */
class RegisterComparisonTest {

    private static final long JOURNAL = 7;
    private static final AccountNumber ACCOUNT = AccountNumber.withCheckDigit(10_000_000_001L);
    private static final BusinessDay DAY = BusinessDay.parse("2023-08-02");
    private static final String CUSTOMER = "c-1";
    private static final WithheldAmounts CLAIM = amounts(2_739, 380, 30);
    private static final RegisterLine LINE = line(1, CLAIM);

    @Test
    void aLineThatTheRegisterHasAsThePayoutSaysIsRight() {
        RegisterComparison comparison = new RegisterComparison(List.of(LINE), List.of(line(1, CLAIM)));
        assertThat(comparison.wrong()).isEmpty();
        assertThat(comparison.lacking()).isEmpty();
    }

    @Test
    void ofSeveralPayoutsThoseAreLackingThatHaveNoLine() {
        List<RegisterLine> payouts = List.of(LINE, line(2, CLAIM), line(3, CLAIM));
        RegisterComparison comparison = new RegisterComparison(payouts, List.of(line(3, CLAIM), LINE));
        assertThat(comparison.lacking()).containsExactly(line(2, CLAIM));
        assertThat(comparison.wrong()).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedWithItsJournal() {
        Violation missing = RegisterComparison.missing(LINE);
        assertThat(text(missing))
                .isEqualTo("410 null The register lacks the line of the payout: gross 2739,"
                        + " income tax 380, local income tax 30.");
        assertThat(missing.subject())
                .isEqualTo(Subject.journal(JOURNAL).account(ACCOUNT).day(DAY).and(Subject.payout(1)));
        assertThat(missing.invariant()).isEqualTo(Invariant.WITHHELD_TAX_EQUALS_REGISTER);
    }

    @Test
    void aLineOfAnotherAmountIsWrong() {
        assertThat(text(onlyWrong(line(1, amounts(2_739, 370, 30)))))
                .isEqualTo("410 400 The line of the register is another than the payout's: gross 2739, income tax 380,"
                        + " local income tax 30; it has gross 2739, income tax 370, local income tax 30, account "
                        + ACCOUNT + ", 2023-08-02.");
    }

    @Test
    void aLineOfAnotherDayIsWrongWhateverItsAmount() {
        assertThat(text(onlyWrong(line(Payout.Kind.CLAIM, CUSTOMER, DAY.next(), "RESIDENT", JOURNAL))))
                .startsWith("410 410 The line")
                .endsWith("2023-08-03.");
    }

    @Test
    void aLineOfAnotherKindCustomerTaxProfileOrJournalIsWrongAndNamesNoCustomer() {
        assertThat(onlyWrong(line(Payout.Kind.ADJUSTMENT, "c-2", DAY, "NON_RESIDENT", 8))
                        .detail())
                .endsWith(", 2023-08-02, kind ADJUSTMENT instead of CLAIM, another customer,"
                        + " tax profile NON_RESIDENT instead of RESIDENT, another journal.");
    }

    @Test
    void aLineOfNobodysPayoutIsSuperfluous() {
        assertThat(text(RegisterComparison.nobodys(line(9, CLAIM))))
                .isEqualTo("null 410 The register has a line of a payout that was never made: gross 2739,"
                        + " income tax 380, local income tax 30.");
    }

    @Test
    void aJournalThatIsItsPayoutsIsRightWhateverTheRegisterHas() {
        assertThat(RegisterComparison.ofJournal(journal(CLAIM), List.of(LINE))).isEmpty();
        assertThat(RegisterComparison.ofJournal(journal(CLAIM.plus(CLAIM)), List.of(LINE, line(2, CLAIM))))
                .isEmpty();
    }

    @Test
    void aJournalThatIsNotItsPayoutsDiffers() {
        Violation found = RegisterComparison.ofJournal(journal(amounts(2_739, 390, 30)), List.of(LINE))
                .orElseThrow();
        assertThat(text(found)).startsWith("410 420 The journal's lines are not those of its payouts");
        assertThat(found.subject())
                .isEqualTo(Subject.journal(JOURNAL).account(ACCOUNT).day(DAY));
    }

    @Test
    void aJournalThatOnlyTheRegisterKnowsIsNotThere() {
        WithheldJournal noJournal =
                new WithheldJournal(JOURNAL, Optional.empty(), Optional.empty(), WithheldAmounts.NONE, CLAIM);
        assertThat(text(RegisterComparison.ofJournal(noJournal, List.of()).orElseThrow()))
                .startsWith("410 null The register names a journal of interest that is not there");
    }

    private static Violation onlyWrong(RegisterLine is) {
        List<Violation> wrong = new RegisterComparison(List.of(LINE), List.of(is)).wrong();
        assertThat(wrong).hasSize(1);
        return wrong.get(0);
    }

    private static WithheldJournal journal(WithheldAmounts booked) {
        return new WithheldJournal(JOURNAL, Optional.of(ACCOUNT), Optional.of(DAY), booked, WithheldAmounts.NONE);
    }

    private static RegisterLine line(long payoutId, WithheldAmounts amounts) {
        return new RegisterLine(
                payoutId,
                ACCOUNT.digits(),
                Payout.Kind.CLAIM,
                CUSTOMER,
                DAY,
                "RESIDENT",
                Optional.of(JOURNAL),
                amounts);
    }

    private static RegisterLine line(
            Payout.Kind kind, String customer, BusinessDay paidOn, String taxProfile, long journalId) {
        return new RegisterLine(1, ACCOUNT.digits(), kind, customer, paidOn, taxProfile, Optional.of(journalId), CLAIM);
    }

    private static WithheldAmounts amounts(long gross, long incomeTax, long localIncomeTax) {
        return new WithheldAmounts(Won.of(gross), Won.of(incomeTax), Won.of(localIncomeTax));
    }

    private static String text(Violation violation) {
        return violation.expected().map(String::valueOf).orElse("null") + " "
                + violation.found().map(String::valueOf).orElse("null") + " " + violation.detail();
    }
}
