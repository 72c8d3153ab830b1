package org.jigeum.product.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;
import org.jigeum.platform.audit.AuditLog;
import org.jigeum.product.api.InterestOnProducts;
import org.jigeum.product.api.RateTier;
import org.jigeum.product.api.RateVersion;
import org.jigeum.product.domain.RateTable;
import org.jigeum.product.domain.Stamp;
import org.jigeum.product.persistence.ProductCatalogue;
import org.jigeum.product.persistence.RateHistory;

/** An operator adds rates to a product, effective from a day that no interest has been paid for. */
@ApplicationScoped
public class AddRates {

    /** What came of it. */
    public sealed interface Outcome {

        record Added(RateVersion version) implements Outcome {}

        record UnknownProduct() implements Outcome {}

        /**
         * The rates would change days that are paid.
         *
         * @param lastPaid the last day that interest of the product was paid for
         */
        record InPaidPeriod(BusinessDay lastPaid) implements Outcome {}
    }

    @Inject
    ProductCatalogue catalogue;

    @Inject
    RateHistory history;

    @Inject
    InterestOnProducts interest;

    @Inject
    AuditLog auditLog;

    @Inject
    BusinessClock clock;

    /**
     * Adds a version while the product is locked, so that versions count up without a gap, and while no payment is
     * made.
     */
    @Transactional
    public Outcome add(ProductCode code, BusinessDay effectiveFrom, RateTable rates, String operator) {
        if (!catalogue.lock(code)) {
            return new Outcome.UnknownProduct();
        }
        Optional<BusinessDay> lastPaid = interest.lastPaidDayHoldingPayments(code);
        if (lastPaid.isPresent() && !effectiveFrom.isAfter(lastPaid.get())) {
            return new Outcome.InPaidPeriod(lastPaid.get());
        }
        RateVersion version = new RateVersion(history.nextVersion(code), effectiveFrom, tiers(rates));
        history.add(code, version, new Stamp(operator, clock.now()));
        interest.ratesAdded(code, effectiveFrom);
        auditLog.writeWithEffect(201);
        return new Outcome.Added(version);
    }

    private static List<RateTier> tiers(RateTable rates) {
        return rates.tiers().stream()
                .map(tier -> new RateTier(tier.upTo(), tier.rate()))
                .toList();
    }
}
