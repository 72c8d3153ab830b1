package org.jigeum.interest.application;

import io.micrometer.core.instrument.Counter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jigeum.interest.cache.Basis;
import org.jigeum.interest.cache.QuoteCache;
import org.jigeum.interest.domain.ShownQuote;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.CustomerId;
import org.jigeum.platform.metrics.Meters;

/** Shows what a claim would pay now: from the cache, without any look into the database, or computed. */
@ApplicationScoped
public class QuoteInterest {

    @Inject
    QuoteCache cache;

    @Inject
    ComputeQuote computeQuote;

    @Inject
    Meters meters;

    private Counter found;
    private Counter computed;

    @PostConstruct
    void register() {
        found = meters.counter("jigeum.quotes", "cache", "hit");
        computed = meters.counter("jigeum.quotes", "cache", "miss");
    }

    void showFromTheStart(@Observes Startup started) {
        // makes the bean, and its meters with it
    }

    /**
     * Quotes one account.
     *
     * @param maySee whether the caller may see the account of this owner; if not, it is answered as if it did not
     *     exist
     * @param answerOf what is shown of a quote, whoever asks for it
     */
    public ShownQuote quote(AccountNumber number, Predicate<CustomerId> maySee, Function<Quote, String> answerOf) {
        Optional<ShownQuote> known = cache.find(number);
        if (known.isPresent()) {
            found.increment();
            return known.filter(quote -> maySee.test(quote.owner())).orElseThrow(AccountProblems::notFound);
        }
        computed.increment();
        Basis basis = cache.newBasis();
        Quote quote = computeQuote.quote(number, maySee, basis);
        ShownQuote shown = quote.shown(answerOf.apply(quote));
        cache.store(number, quote.due().businessDay(), shown, basis);
        return shown;
    }
}
