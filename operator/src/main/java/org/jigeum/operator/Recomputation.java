package org.jigeum.operator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A page of claims that the bank has computed once more.
 *
 * @param checked how many claims of this page
 * @param differences those of them that would be paid differently
 * @param next the cursor of the page that follows, null on the last one
 */
record Recomputation(long checked, List<Difference> differences, String next) {

    /** What is known before the first page is. */
    static final Recomputation NONE = new Recomputation(0, List.of(), null);

    Recomputation {
        differences = List.copyOf(differences);
    }

    /** The query parameter that asks for the page that follows; empty if there is none. */
    String after() {
        return next == null ? "" : "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /** Amounts are won. */
    record Difference(
            String claimId,
            String accountNumber,
            LocalDate businessDay,
            LocalDate from,
            LocalDate through,
            long paidGross,
            long recomputedGross,
            long paidNet,
            long recomputedNet) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "claim %s, account %s, paid on %s for %s to %s: gross %,d, recomputed %,d; net %,d, recomputed %,d",
                    Problem.onOneLine(claimId),
                    Problem.onOneLine(accountNumber),
                    businessDay,
                    from,
                    through,
                    paidGross,
                    recomputedGross,
                    paidNet,
                    recomputedNet);
        }
    }
}
