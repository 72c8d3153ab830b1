package org.jigeum.interest.persistence;

import java.util.Optional;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.ProductCode;
import org.jigeum.platform.answers.KeyedRequest;

/**
 * A locked account that is about to be paid.
 *
 * @param request that asks for it; empty if nobody does
 */
public record Payee(AccountNumber account, ProductCode product, Optional<KeyedRequest> request) {}
