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
 * What a quote is computed from: the revisions of account, owner and product. Each is to be included before the first
 * fact about it is read: then a change that was not seen has put a new revision, and the quote is not used.
 */
public final class Basis {

    private final Revisions source;
    private final Optional<Integer> topology;
    private final Map<String, String> revisions = new LinkedHashMap<>();
    private boolean whole = true;

    Basis(Revisions source, Optional<Integer> topology) {
        this.source = source;
        this.topology = topology;
    }

    public void include(AccountNumber account) {
        include(Revisions.key(account));
    }

    public void include(CustomerId owner) {
        include(Revisions.key(owner));
    }

    public void include(ProductCode product) {
        include(Revisions.key(product));
    }

    /**
     * A text for what a product was when it was included: as long as it is the same, so is all that was read about the
     * product after that. Empty if it is being changed, or nobody can tell.
     */
    public Optional<String> stateOf(ProductCode product) {
        return topology.flatMap(known ->
                Optional.ofNullable(revisions.get(Revisions.key(product))).map(revision -> known + " " + revision));
    }

    private void include(String key) {
        Optional<String> revision = source.find(key);
        revision.ifPresent(found -> revisions.put(key, found));
        whole &= revision.isPresent();
    }

    /** The quote in the form in which it is stored; empty if it must not be, now that something is being changed. */
    Optional<StoredQuote> quote(ShownQuote quote, BusinessDay day) {
        return topology.filter(known -> whole).map(known -> StoredQuote.of(quote, day.end(), known, revisions));
    }
}
