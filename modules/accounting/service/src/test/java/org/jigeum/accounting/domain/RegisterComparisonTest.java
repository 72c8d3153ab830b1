package org.jigeum.accounting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jigeum.accounting.domain.WithheldJournal.Fit;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Test;

/** A claim of 2,739 won, taxed with 380 and 30, and what the register has of it. */
class RegisterComparisonTest {

    private static final long JOURNAL = 7;
    private static final AccountNumber ACCOUNT = AccountNumber.withCheckDigit(10_000_000_001L);
    private static final BusinessDay DAY = BusinessDay.parse("2023-08-02");
    private static final WithheldAmounts CLAIM = amounts(2_739, 380, 30);
    private static final RegisterLine LINE = line(1, CLAIM);

    @Test
    void whatTheRegisterLacksAndIsNotUnderWayIsMissing() {
        Violation missing = only(List.of(LINE), List.of(), Set.of());
        assertThat(text(missing))
                .isEqualTo("410 null The register lacks the line of the payout: gross 2739,"
                        + " income tax 380, local income tax 30.");
        assertThat(missing.subject())
                .isEqualTo(Subject.journal(JOURNAL).account(ACCOUNT).day(DAY).and(Subject.payout(1)));
        assertThat(missing.invariant()).isEqualTo(Invariant.WITHHELD_TAX_EQUALS_REGISTER);
    }

    @Test
    void ofSeveralPayoutsOfAJournalOnlyTheOneThatIsMissingIsNamed() {
        assertThat(only(List.of(LINE, line(2, CLAIM), line(3, CLAIM)), List.of(LINE), Set.of(3L))
                        .subject())
                .isEqualTo(line(2, CLAIM).subject());
    }

    @Test
    void aLineOfAnotherAmountIsWrong() {
        assertThat(text(only(List.of(LINE), List.of(line(1, amounts(2_739, 370, 30))), Set.of())))
                .isEqualTo("410 400 The line of the register is another than the payout's: gross 2739, income tax 380,"
                        + " local income tax 30; it has gross 2739, income tax 370, local income tax 30, account "
                        + ACCOUNT + ", 2023-08-02.");
    }

    @Test
    void aLineOfAnotherDayIsWrongWhateverItsAmount() {
        RegisterLine late = new RegisterLine(1, ACCOUNT, DAY.next(), Optional.of(JOURNAL), CLAIM);
        assertThat(text(only(List.of(LINE), List.of(late), Set.of())))
                .startsWith("410 410 The line")
                .endsWith("2023-08-03.");
    }

    @Test
    void aLineThatTheJournalDidNotBookIsSuperfluous() {
        assertThat(text(only(List.of(LINE), List.of(LINE, line(9, CLAIM)), Set.of())))
                .isEqualTo("null 410 The register has a line of a payout that the journal did not book: gross 2739,"
                        + " income tax 380, local income tax 30.");
    }

    @Test
    void whereRegisterAndPayoutsAgreeItIsTheJournalThatDiffers() {
        WithheldJournal journal = journal(amounts(2_739, 390, 30), CLAIM);
        List<Violation> found = RegisterComparison.of(journal, List.of(LINE), List.of(LINE), Set.of());
        assertThat(found).hasSize(1);
        assertThat(text(found.get(0))).startsWith("410 420 The journal's lines are not those of its payouts");
        assertThat(found.get(0).subject())
                .isEqualTo(Subject.journal(JOURNAL).account(ACCOUNT).day(DAY));
    }

    @Test
    void whatIsUnderWayExplainsAJournal() {
        assertThat(journal(CLAIM, WithheldAmounts.NONE).isExplainedBy(CLAIM)).isTrue();
        assertThat(journal(CLAIM.plus(CLAIM), CLAIM).isExplainedBy(CLAIM)).isTrue();
        assertThat(journal(CLAIM, WithheldAmounts.NONE).isExplainedBy(WithheldAmounts.NONE))
                .isFalse();
        assertThat(journal(CLAIM, CLAIM).isExplainedBy(CLAIM)).isFalse();
    }

    @Test
    void linesOfAnotherAccountOrOfNoJournalAreNeverExplained() {
        WithheldJournal misfit =
                new WithheldJournal(JOURNAL, Optional.of(ACCOUNT), Optional.of(DAY), CLAIM, CLAIM, Fit.MISFIT);
        WithheldJournal noJournal = new WithheldJournal(
                JOURNAL, Optional.empty(), Optional.empty(), WithheldAmounts.NONE, WithheldAmounts.NONE, Fit.FITTING);
        assertThat(misfit.isExplainedBy(WithheldAmounts.NONE)).isFalse();
        assertThat(noJournal.isExplainedBy(WithheldAmounts.NONE)).isFalse();
    }

    private static Violation only(List<RegisterLine> booked, List<RegisterLine> registered, Set<Long> underWay) {
        List<Violation> found =
                RegisterComparison.of(journal(CLAIM, WithheldAmounts.NONE), booked, registered, underWay);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static WithheldJournal journal(WithheldAmounts booked, WithheldAmounts registered) {
        return new WithheldJournal(JOURNAL, Optional.of(ACCOUNT), Optional.of(DAY), booked, registered, Fit.FITTING);
    }

    private static RegisterLine line(long payoutId, WithheldAmounts amounts) {
        return new RegisterLine(payoutId, ACCOUNT, DAY, Optional.of(JOURNAL), amounts);
    }

    private static WithheldAmounts amounts(long gross, long incomeTax, long localIncomeTax) {
        return new WithheldAmounts(Won.of(gross), Won.of(incomeTax), Won.of(localIncomeTax));
    }

    private static String text(Violation violation) {
        return violation.expected().map(String::valueOf).orElse("null") + " "
                + violation.found().map(String::valueOf).orElse("null") + " " + violation.detail();
    }
}
