package org.jigeum.interest.cache;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jigeum.interest.domain.ShownQuote;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.ProductCode;

/**
 * What a quote is computed from, by the stamps that account, owner and product bear. Each is to be included before the
 * first fact about it is read: then a change that was not seen has put a new stamp, and the quote is not used.
 */
public final class Basis {

    private final Stamps source;
    private final Optional<Integer> topology;
    private final Map<String, String> stamps = new LinkedHashMap<>();
    private boolean whole = true;

    Basis(Stamps source, Optional<Integer> topology) {
        this.source = source;
        this.topology = topology;
    }

    public void include(AccountNumber account) {
        include(Stamps.key(account));
    }

    public void include(CustomerId owner) {
        include(Stamps.key(owner));
    }

    public void include(ProductCode product) {
        include(Stamps.key(product));
    }

    private void include(String key) {
        Optional<String> stamp = source.find(key);
        stamp.ifPresent(found -> stamps.put(key, found));
        whole &= stamp.isPresent();
    }

    /** The quote in the form in which it is stored; empty if it must not be, now that something is being changed. */
    Optional<StoredQuote> quote(ShownQuote quote, BusinessDay day) {
        return topology.filter(known -> whole).map(known -> StoredQuote.of(quote, day.end(), known, stamps));
    }
}
