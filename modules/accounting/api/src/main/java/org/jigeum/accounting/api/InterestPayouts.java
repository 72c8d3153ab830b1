package org.jigeum.accounting.api;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/**
 * The payouts of interest as they were made, whatever a message says of them: implemented by the module that makes
 * them, looked up here as {@value #JNDI_NAME}. Joins the caller's transaction.
 */
public interface InterestPayouts {

    String JNDI_NAME = "java:app/interest/InterestPayoutsBean!org.jigeum.accounting.api.InterestPayouts";

    /**
     * What was paid out and is a line of the withholding register.
     *
     * @param gross below zero for an adjustment that takes back
     * @param journalId empty for adjustments that weigh each other up
     */
    record Payout(
            AccountNumber account,
            BusinessDay paidOn,
            Won gross,
            Won incomeTax,
            Won localIncomeTax,
            Optional<Long> journalId) {}

    /** The payouts of these ids; ids that nothing was paid under are left out. */
    Map<Long, Payout> find(Collection<Long> payoutIds);
}
