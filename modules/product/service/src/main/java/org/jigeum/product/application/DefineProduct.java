package org.jigeum.product.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.platform.audit.AuditLog;
import org.jigeum.product.domain.Product;
import org.jigeum.product.domain.Stamp;
import org.jigeum.product.persistence.ProductCatalogue;

/** An operator defines a product, or defines it anew. */
@ApplicationScoped
public class DefineProduct {

    /** What a definition did. */
    public enum Outcome {
        CREATED,
        UPDATED
    }

    @Inject
    ProductCatalogue catalogue;

    @Inject
    AuditLog auditLog;

    @Inject
    BusinessClock clock;

    @Transactional
    public Outcome define(Product product, String operator) {
        Stamp stamp = new Stamp(operator, clock.now());
        if (catalogue.lock(product.code())) {
            catalogue.redefine(product, stamp);
            auditLog.writeWithEffect(200);
            return Outcome.UPDATED;
        }
        catalogue.add(product, stamp);
        auditLog.writeWithEffect(201);
        return Outcome.CREATED;
    }
}
