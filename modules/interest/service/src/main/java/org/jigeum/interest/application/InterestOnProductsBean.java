package org.jigeum.interest.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jigeum.interest.cache.QuoteChanges;
import org.jigeum.interest.persistence.Claims;
import org.jigeum.interest.persistence.RateRevisions;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;
import org.jigeum.product.api.InterestOnProducts;

/** Tells the product module which days of a product are paid, and hears of new rates. */
@Stateless
public class InterestOnProductsBean implements InterestOnProducts {

    @Inject
    Claims claims;

    @Inject
    AccrualCorrections accrualCorrections;

    @Inject
    RateRevisions rateRevisions;

    @Inject
    QuoteChanges quoteChanges;

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<BusinessDay> lastPaidDayHoldingPayments(ProductCode code) {
        return claims.lastPaidDayHoldingPayments(code);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void ratesAdded(ProductCode code, BusinessDay effectiveFrom) {
        accrualCorrections.ratesAdded(code, effectiveFrom);
        rateRevisions.next(code);
        quoteChanges.ofProduct(code);
    }
}
