package org.jigeum.platform.audit;

import java.time.Instant;
import java.util.Optional;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.CustomerId;

/**
 * Which entries of the audit log are wanted; what is empty does not matter.
 *
 * @param from the first instant
 * @param until the first instant that is no longer wanted
 */
public record AuditSearch(
        Optional<CustomerId> customer,
        Optional<AccountNumber> account,
        Optional<String> subject,
        Optional<Instant> from,
        Optional<Instant> until) {

    String conditions() {
        return (customer.isPresent() ? " and customer_id = :customer" : "")
                + (account.isPresent() ? " and account_number = :account" : "")
                + (subject.isPresent() ? " and subject = :subject" : "")
                + (from.isPresent() ? " and recorded_at >= :from" : "")
                + (until.isPresent() ? " and recorded_at < :until" : "");
    }
}
