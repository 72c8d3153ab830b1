package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;
import org.jigeum.accounting.domain.Posting;
import org.jigeum.accounting.domain.RemittanceOutcome;
import org.jigeum.accounting.domain.Stamp;
import org.jigeum.accounting.domain.TaxMonth;
import org.jigeum.accounting.domain.WithheldTax;
import org.jigeum.accounting.persistence.Postings;
import org.jigeum.accounting.persistence.Remittances;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;
import org.jigeum.platform.answers.Answer;
import org.jigeum.platform.answers.KeyedRequest;
import org.jigeum.platform.answers.StoredAnswers;

/**
 * 원천세 납부: pays what the register has of a month, less what was paid for it before. One transaction: lock the month,
 * look for the answer that the request had before, add up, post, store the answer.
 */
@ApplicationScoped
public class RemitTax {

    @Inject
    ComputeTaxReturn computeTaxReturn;

    @Inject
    Remittances remittances;

    @Inject
    Postings postings;

    @Inject
    StoredAnswers answers;

    @Inject
    BusinessClock clock;

    @Transactional
    public Answer remit(TaxMonth month, KeyedRequest request, Function<RemittanceOutcome, Answer> answerOf) {
        remittances.lock(month);
        return answers.find(request)
                .orElseGet(() -> answers.store(request, answerOf.apply(remit(month, request.subject()))));
    }

    private RemittanceOutcome remit(TaxMonth month, String operator) {
        BusinessDay today = clock.today();
        if (!month.isOverOn(today)) {
            return new RemittanceOutcome.MonthNotOver();
        }
        WithheldTax tax = computeTaxReturn.of(month).toRemit().payable();
        return tax.total().equals(Won.ZERO)
                ? new RemittanceOutcome.NothingToRemit()
                : new RemittanceOutcome.Remitted(remittances.insert(
                        month,
                        tax,
                        postings.writeJournals(List.of(Posting.remittance(tax, today)))
                                .get(0),
                        today,
                        new Stamp(operator, clock.now())));
    }
}
