package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jigeum.accounting.api.AccountSpan;
import org.jigeum.accounting.api.Ledger;
import org.jigeum.interest.domain.RegularRun;
import org.jigeum.interest.persistence.RegularPart;
import org.jigeum.interest.persistence.RegularPayments;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.ProductCode;

/** Settles which accounts a run has to deal with, and divides them into parts. */
@ApplicationScoped
public class PlanRegularPayment {

    @Inject
    RegularPayments payments;

    @Inject
    Ledger ledger;

    /** Plans a run that has no plan; one that was interrupted keeps the plan it has. */
    @Transactional
    public void plan(long runId, int mostParts) {
        RegularRun run = payments.find(runId).orElseThrow();
        if (!payments.isPlanned(runId)) {
            divide(runId, run.products(), mostParts);
        }
        payments.resume(runId);
    }

    private void divide(long runId, Set<ProductCode> products, int mostParts) {
        List<AccountSpan> spans = ledger.accountSpans(products, mostParts);
        List<RegularPart> parts = new ArrayList<>(spans.size());
        AccountNumber last = AccountSpan.BEFORE_ALL;
        for (AccountSpan span : spans) {
            parts.add(new RegularPart(parts.size(), span.after(), span.through()));
            last = span.through();
        }
        payments.plan(
                runId, parts, last, ledger.countAccounts(products, new AccountSpan(AccountSpan.BEFORE_ALL, last)));
    }

    /** The numbers of the parts that are not through. */
    @Transactional
    public List<Integer> openParts(long runId) {
        return payments.parts(runId).stream()
                .filter(part -> !part.isThrough())
                .map(RegularPart::part)
                .toList();
    }
}
