package org.jigeum.platform.answers;

import java.util.Optional;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.CustomerId;
import org.jigeum.platform.audit.Access;
import org.jigeum.platform.audit.StaffRequest;

/**
 * The answer to a request that was done together with others.
 *
 * @param account what was done concerns
 * @param owner of the account
 * @param staff the request as the audit log is to know of it, if it is
 */
public record GivenAnswer(
        KeyedRequest request, Answer answer, AccountNumber account, CustomerId owner, Optional<StaffRequest> staff) {

    /** Says so to the request's own access: the transaction that did it has recorded it. */
    public Answer recordedIn(Access access) {
        access.concerns(account, owner);
        access.recorded();
        return answer;
    }
}
