package org.jigeum.interest.application;

import java.util.Optional;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.CustomerId;
import org.jigeum.platform.answers.KeyedRequest;
import org.jigeum.platform.answers.RequestedTogether;
import org.jigeum.platform.audit.StaffRequest;

/**
 * A claim as it was asked for.
 *
 * @param owner who must own the account; empty if a teller claims on the owner's behalf. To anybody else the account is
 *     as if it did not exist, and is not locked
 * @param staff the request as the audit log is to know of it, if all that the caller does is recorded
 */
public record RequestedClaim(
        AccountNumber account, Optional<CustomerId> owner, KeyedRequest request, Optional<StaffRequest> staff)
        implements RequestedTogether {}
