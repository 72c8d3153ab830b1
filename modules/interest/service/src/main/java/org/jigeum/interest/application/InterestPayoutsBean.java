package org.jigeum.interest.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jigeum.accounting.api.InterestPayouts;
import org.jigeum.interest.api.InterestPaid;
import org.jigeum.interest.persistence.Outbox;

/** What the accounting module asks of payouts. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class InterestPayoutsBean implements InterestPayouts {

    @Inject
    Outbox outbox;

    @Override
    public Map<Long, Payout> find(Collection<Long> payoutIds) {
        return outbox.payouts(payoutIds).stream()
                .collect(Collectors.toMap(InterestPaid::payoutId, InterestPayoutsBean::payout));
    }

    private static Payout payout(InterestPaid paid) {
        return new Payout(
                paid.account(), paid.paidOn(), paid.gross(), paid.incomeTax(), paid.localIncomeTax(), paid.journalId());
    }
}
