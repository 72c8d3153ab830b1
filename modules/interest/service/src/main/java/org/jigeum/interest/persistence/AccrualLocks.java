package org.jigeum.interest.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jigeum.kernel.ProductCode;

/**
 * Keeps the accrual of a product apart from other accruals of it, and from corrections of the days that it adds up. No
 * payment takes these locks. Each is held until the transaction ends.
 */
@ApplicationScoped
public class AccrualLocks {

    /** The first key of the advisory locks. */
    private static final int ACCRUAL_LOCKS = 0x4a494741;

    @PersistenceContext
    EntityManager entityManager;

    /** Keeps everybody else out. */
    public void takeAlone(ProductCode product) {
        take("select 1 from pg_advisory_xact_lock(:lockSpace, hashtext(:product))", product);
    }

    /** Keeps accruals out. */
    public void take(ProductCode product) {
        take("select 1 from pg_advisory_xact_lock_shared(:lockSpace, hashtext(:product))", product);
    }

    private void take(String lock, ProductCode product) {
        entityManager
                .createNativeQuery(lock, Integer.class)
                .setParameter("lockSpace", ACCRUAL_LOCKS)
                .setParameter("product", product.code())
                .getSingleResult();
    }
}
