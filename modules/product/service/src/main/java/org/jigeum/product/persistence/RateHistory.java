package org.jigeum.product.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jigeum.kernel.ProductCode;
import org.jigeum.product.api.RateVersion;
import org.jigeum.product.domain.Stamp;

/** The versions of the products' rates. */
@ApplicationScoped
public class RateHistory {

    private static final String TIERS = """
            select new org.jigeum.product.persistence.RecordedTier(
              v.key.version, v.effectiveFrom, t.upTo, t.rateUnits)
            from RateVersionRow v join v.tiers t
            where v.key.productCode = :code""";

    private static final String OLDEST_FIRST = TIERS + " order by v.key.version, index(t)";

    private static final String NEWEST_FIRST =
            TIERS + " and v.key.version in :versions order by v.key.version desc, index(t)";

    private static final String NUMBERS_NEWEST_FIRST = """
            select v.key.version from RateVersionRow v
            where v.key.productCode = :code and v.key.version < :before order by v.key.version desc""";

    private static final String NEXT_NUMBER = """
            select coalesce(max(v.key.version), 0) + 1 from RateVersionRow v
            where v.key.productCode = :code""";

    @PersistenceContext
    EntityManager entityManager;

    /** Every version of a product with its tiers, in order, read in one statement. */
    public List<RateVersion> oldestFirst(ProductCode code) {
        return versions(
                entityManager.createQuery(OLDEST_FIRST, RecordedTier.class).setParameter("code", code.code()));
    }

    /** The versions of a product below the given one, the highest first. */
    public List<RateVersion> newestFirst(ProductCode code, int before, int limit) {
        List<Integer> numbers = entityManager
                .createQuery(NUMBERS_NEWEST_FIRST, Integer.class)
                .setParameter("code", code.code())
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
        return versions(entityManager
                .createQuery(NEWEST_FIRST, RecordedTier.class)
                .setParameter("code", code.code())
                .setParameter("versions", numbers));
    }

    private static List<RateVersion> versions(TypedQuery<RecordedTier> tiers) {
        return tiers
                .getResultStream()
                .collect(Collectors.groupingBy(RecordedTier::version, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(RecordedTier::versionOf)
                .toList();
    }

    /** The number of a locked product's next version. */
    public int nextVersion(ProductCode code) {
        return entityManager
                .createQuery(NEXT_NUMBER, Integer.class)
                .setParameter("code", code.code())
                .getSingleResult();
    }

    public void add(ProductCode code, RateVersion version, Stamp stamp) {
        entityManager.persist(RateVersionRow.of(code, version, stamp));
        entityManager.flush();
    }
}
