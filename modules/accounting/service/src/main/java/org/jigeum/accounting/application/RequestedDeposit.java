package org.jigeum.accounting.application;

import java.util.Optional;
import org.jigeum.accounting.application.MoveMoney.Sum;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.platform.answers.KeyedRequest;
import org.jigeum.platform.answers.RequestedTogether;
import org.jigeum.platform.audit.StaffRequest;

/**
 * A deposit as it was asked for.
 *
 * @param staff the request as the audit log is to know of it, if all that the caller does is recorded
 */
public record RequestedDeposit(AccountNumber to, Sum sum, KeyedRequest request, Optional<StaffRequest> staff)
        implements RequestedTogether {}
