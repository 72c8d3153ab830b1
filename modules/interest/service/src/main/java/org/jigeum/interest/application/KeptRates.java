package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jigeum.interest.domain.RateSchedule;
import org.jigeum.interest.neighbours.RateSchedules;
import org.jigeum.interest.persistence.RateRevisions;
import org.jigeum.kernel.ProductCode;

/**
 * The rates of products as this node has read them last, for payments that hold the rates. Rates are changed once in
 * months and read by every payment. What is computed with kept rates is written only if their revision is still the
 * product's, and nobody is refused for less than that: the database decides, not the memory of a node.
 */
@ApplicationScoped
class KeptRates {

    @Inject
    RateSchedules rateSchedules;

    @Inject
    RateRevisions revisions;

    private final Map<ProductCode, Rates> kept = new ConcurrentHashMap<>();

    /**
     * Rates, and which they are.
     *
     * @param revision of the product when they were read, in the database or (quotes) in the cache; empty if unknown
     */
    record Rates(RateSchedule schedule, String revision) {}

    /** For payments that are written or tried again: writing them proves the rates. */
    Map<ProductCode, Rates> of(Set<ProductCode> products) {
        return products.stream().collect(Collectors.toMap(Function.identity(), this::of));
    }

    /** For payments that may come to nothing: the rates of held products as they are now. */
    Map<ProductCode, Rates> proven(Set<ProductCode> products) {
        return products.stream().collect(Collectors.toMap(Function.identity(), this::proven));
    }

    /** Has them read again by the next payment. */
    void forget(Collection<ProductCode> products) {
        products.forEach(kept::remove);
    }

    /** Two that read at once do no harm, and nobody waits for a read that hangs. */
    private Rates of(ProductCode product) {
        Rates known = kept.get(product);
        return known != null ? known : read(product, revisions.of(product));
    }

    private Rates proven(ProductCode product) {
        String revision = revisions.of(product);
        Rates known = kept.get(product);
        return known != null && known.revision().equals(revision) ? known : read(product, revision);
    }

    private Rates read(ProductCode product, String revision) {
        Rates read = new Rates(rateSchedules.of(product), revision);
        kept.put(product, read);
        return read;
    }
}
