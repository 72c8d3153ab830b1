package org.jigeum.interest.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.jigeum.kernel.ProductCode;

/** Which state the rates of products are in: each change makes another one. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RateRevisions {

    private static final String CURRENT = "select coalesce(max(cast(revision as text)), '')"
            + " from interest.rate_revision where product_code = :product";

    private static final String NEXT = """
            insert into interest.rate_revision (product_code, revision) values (:product, gen_random_uuid())
            on conflict (product_code) do update set revision = excluded.revision""";

    @PersistenceContext
    EntityManager entityManager;

    /** The revision of a product's rates; the empty string if they were never changed. */
    public String of(ProductCode product) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(CURRENT, String.class)
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
