package org.jigeum.accounting.rest;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jigeum.accounting.domain.Reconciliation;
import org.jigeum.accounting.domain.Subject;
import org.jigeum.accounting.domain.Verdict;
import org.jigeum.accounting.domain.Violation;
import org.jigeum.kernel.BusinessClock;

/**
 * A reconciliation as it is written in JSON. Amounts are whole won.
 *
 * @param underWay payouts that the withholding register will have in a moment
 * @param invariants all of them
 * @param violations of each invariant the first hundred; how many there are in all stands with the invariant
 */
record ReconciliationJson(
        String day,
        String evaluatedAt,
        boolean consistent,
        long underWay,
        List<InvariantJson> invariants,
        List<ViolationJson> violations) {

    static ReconciliationJson of(Reconciliation reconciliation) {
        return new ReconciliationJson(
                reconciliation.day().toString(),
                BusinessClock.inSeoul(reconciliation.evaluatedAt()).toString(),
                reconciliation.isConsistent(),
                reconciliation.underWay(),
                reconciliation.verdicts().stream().map(InvariantJson::of).toList(),
                reconciliation.violations().stream().map(ViolationJson::of).toList());
    }

    /** What came of an invariant: how much was looked at, and how many violations there are. */
    record InvariantJson(String invariant, boolean holds, long checked, long violations) {

        static InvariantJson of(Verdict verdict) {
            return new InvariantJson(
                    verdict.invariant().name(), verdict.holds(), verdict.checked(), verdict.violations());
        }
    }

    /**
     * A violation.
     *
     * @param subject what it is about: accountNumber, journalId, entryId, payoutId, day, productCode, as far as they
     *     are concerned; nothing if it is about the whole ledger
     * @param expected null if it should not be there
     * @param found null if it is not there
     */
    record ViolationJson(
            String invariant, Map<String, String> subject, BigInteger expected, BigInteger found, String detail) {

        static ViolationJson of(Violation violation) {
            Map<String, String> subject = new LinkedHashMap<>();
            new TreeMap<>(violation.subject().parts()).forEach((part, name) -> subject.put(field(part), name));
            return new ViolationJson(
                    violation.invariant().name(),
                    subject,
                    violation.expected().orElse(null),
                    violation.found().orElse(null),
                    violation.detail());
        }

        private static String field(Subject.Part part) {
            return switch (part) {
                case ACCOUNT_NUMBER -> "accountNumber";
                case JOURNAL_ID -> "journalId";
                case ENTRY_ID -> "entryId";
                case PAYOUT_ID -> "payoutId";
                case DAY -> "day";
                case PRODUCT_CODE -> "productCode";
            };
        }
    }
}
