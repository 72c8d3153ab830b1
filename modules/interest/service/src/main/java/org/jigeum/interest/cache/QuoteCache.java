package org.jigeum.interest.cache;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jigeum.interest.domain.ShownQuote;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;

/** The quotes of today. One that is found is what would be computed now; one that is not costs the computation. */
@Dependent
public class QuoteCache {

    /**
     * Characters of an answer, about 190 stretches. The map holds a number of entries, whatever their size: quotes of
     * accounts with movements every day that were not paid for years would fill the node's memory.
     */
    static final int LARGEST_KEPT = 16_384;

    private final SharedMap map;
    private final Revisions revisions;
    private final BusinessClock clock;

    @Inject
    QuoteCache(SharedMap map, Revisions revisions, BusinessClock clock) {
        this.map = map;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** The quote of an account for the day that the clock shows, if it is known and still right. */
    public Optional<ShownQuote> find(AccountNumber account) {
        return map.find(key(account, clock.today()))
                .flatMap(StoredQuote::read)
                .filter(stored -> isRight(stored, account))
                .map(StoredQuote::quote);
    }

    private boolean isRight(StoredQuote stored, AccountNumber account) {
        return stored.isValidAt(clock.now())
                && map.topology().filter(stored::isOfTopology).isPresent()
                && stored.revisions().containsKey(Revisions.key(account))
                && revisions.areCurrent(stored.revisions());
    }

    /** For a quote about to be computed. */
    public Basis newBasis() {
        return new Basis(revisions, map.topology());
    }

    /**
     * Keeps a quote until midnight, unless it is large.
     *
     * @param day the quote's business day; if it is not the clock's, the quote is not kept
     * @param basis of account, owner and product, each included before it was read
     */
    public void store(AccountNumber account, BusinessDay day, ShownQuote quote, Basis basis) {
        if (day.equals(clock.today()) && quote.answer().length() <= LARGEST_KEPT) {
            basis.quote(quote, day)
                    .ifPresent(stored -> map.put(key(account, day), stored.text(), revisions.untilMidnight()));
        }
    }

    private static String key(AccountNumber account, BusinessDay day) {
        return "q:" + account.digits() + ":" + day;
    }
}
