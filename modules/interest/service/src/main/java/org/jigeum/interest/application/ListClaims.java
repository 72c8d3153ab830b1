package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jigeum.accounting.api.Ledger;
import org.jigeum.interest.domain.Claim;
import org.jigeum.interest.persistence.Claims;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.CustomerId;

/** Lists what was paid to an account. */
@ApplicationScoped
public class ListClaims {

    @Inject
    Ledger ledger;

    @Inject
    Claims claims;

    /**
     * An account's claims, newest first.
     *
     * @param before only claims that paid up to an earlier day
     * @param maySee whether the caller may see the account of this owner; if not, it is answered as if it did not
     *     exist
     */
    public List<Claim> of(AccountNumber number, LocalDate before, int limit, Predicate<CustomerId> maySee) {
        AccountProblems.visible(ledger.find(number), maySee);
        return claims.ofAccount(number, before, limit);
    }
}
