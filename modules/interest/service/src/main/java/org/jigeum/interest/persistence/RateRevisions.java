package org.jigeum.interest.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.jigeum.kernel.ProductCode;

/** How often the rates of products were changed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RateRevisions {

    private static final String CURRENT =
            "select coalesce(max(revision), 0) from interest.rate_revision where product_code = :product";

    private static final String NEXT = """
            insert into interest.rate_revision as r (product_code, revision) values (:product, 1)
            on conflict (product_code) do update set revision = r.revision + 1""";

    @PersistenceContext
    EntityManager entityManager;

    /** The revision of a product's rates; 0 if they were never changed. */
    public long of(ProductCode product) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(CURRENT, Long.class)
                .setParameter("product", product.code())
                .getSingleResult();
    }

    /** Gives a product whose payments are held a new one: no payment computed with rates read before is written. */
    public void next(ProductCode product) {
        entityManager
                .createNativeQuery(NEXT)
                .setParameter("product", product.code())
                .executeUpdate();
    }
}
