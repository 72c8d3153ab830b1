package org.jigeum.accounting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jigeum.kernel.BusinessDay;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private final Findings findings = new Findings();

    @Test
    void everyInvariantGetsAVerdictInItsOrderWhetherAnythingWasFoundOrNot() {
        findings.checked(Invariant.DEPOSITS_EQUAL_BALANCES, 3);
        findings.checked(Invariant.DEPOSITS_EQUAL_BALANCES, 4);
        assertThat(findings.verdicts()).extracting(Verdict::invariant).containsExactly(Invariant.values());
        assertThat(findings.verdicts()).allMatch(Verdict::holds);
        assertThat(of(Invariant.DEPOSITS_EQUAL_BALANCES).checked()).isEqualTo(7);
        assertThat(of(Invariant.DEBITS_EQUAL_CREDITS).checked()).isZero();
        assertThat(reconciliation().isConsistent()).isTrue();
    }

    @Test
    void ofAnInvariantTheFirstHundredViolationsAreListedAndAllAreCounted() {
        List<Violation> many =
                LongStream.range(0, 150).mapToObj(FindingsTest::violation).toList();
        findings.addAll(many);
        findings.addUnlisted(Invariant.DEBITS_EQUAL_CREDITS, 1_000);
        assertThat(of(Invariant.DEBITS_EQUAL_CREDITS).violations()).isEqualTo(1_150);
        assertThat(of(Invariant.DEBITS_EQUAL_CREDITS).listed()).isEqualTo(many.subList(0, 100));
        assertThat(of(Invariant.DEBITS_EQUAL_CREDITS).holds()).isFalse();
        assertThat(reconciliation().isConsistent()).isFalse();
        assertThat(reconciliation().violations()).hasSize(100);
    }

    private Verdict of(Invariant invariant) {
        return findings.verdicts().stream()
                .filter(verdict -> verdict.invariant() == invariant)
                .findFirst()
                .orElseThrow();
    }

    private Reconciliation reconciliation() {
        return new Reconciliation(BusinessDay.parse("2023-08-01"), Instant.EPOCH, findings.verdicts(), 0);
    }

    private static Violation violation(long journalId) {
        return new Violation(
                Invariant.DEBITS_EQUAL_CREDITS,
                Subject.journal(journalId),
                Optional.empty(),
                Optional.empty(),
                "The journal has no lines.");
    }
}
