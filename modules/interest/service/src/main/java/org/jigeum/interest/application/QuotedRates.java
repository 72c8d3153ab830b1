package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jigeum.interest.application.KeptRates.Rates;
import org.jigeum.interest.cache.Basis;
import org.jigeum.interest.neighbours.RateSchedules;
import org.jigeum.kernel.ProductCode;

/**
 * The rates of products as this node has read them last for a quote. They are as good as a quote from the cache: used
 * as long as the product's state there is the same, and for nothing that is written.
 */
@ApplicationScoped
class QuotedRates {

    @Inject
    RateSchedules rateSchedules;

    private final Map<ProductCode, Rates> kept = new ConcurrentHashMap<>();

    /** The rates of a product that the basis includes. */
    Rates of(ProductCode product, Basis basis) {
        Optional<String> state = basis.stateOf(product);
        Optional<Rates> known = Optional.ofNullable(kept.get(product))
                .filter(rates -> state.filter(rates.revision()::equals).isPresent());
        return known.orElseGet(() -> read(product, state));
    }

    /** Not to be kept if nobody can tell how long they hold. */
    private Rates read(ProductCode product, Optional<String> state) {
        Rates read = new Rates(rateSchedules.of(product), state.orElse(""));
        state.ifPresent(known -> kept.put(product, read));
        return read;
    }
}
