package org.jigeum.interest.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jigeum.interest.domain.ShownQuote;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.CustomerId;
import org.jigeum.platform.rest.JsonFormat;

/**
 * A quote as it lies in the cache, where nodes of the release before and after find it: JSON, no class of the bank.
 *
 * @param version of this form and of the answer's; a quote of another version is not used
 * @param validUntil the midnight after the quote's business day
 * @param topology the nodes that were together when it was computed; whoever was not may have changed what it says
 * @param revisions of what it depends on, by their keys
 */
record StoredQuote(
        int version,
        String validUntil,
        int topology,
        Map<String, String> revisions,
        String owner,
        String audience,
        List<String> statesAgainst,
        String answer) {

    /** To be counted up whenever this form changes, or what is shown in a quote. */
    static final int VERSION = 1;

    /** Whatever it cannot be read as again is refused here, so that a text that is read is a quote. */
    StoredQuote {
        OffsetDateTime.parse(validUntil);
        revisions = Map.copyOf(revisions);
        quote(owner, audience, statesAgainst, answer);
    }

    static StoredQuote of(ShownQuote quote, Instant validUntil, int topology, Map<String, String> revisions) {
        return new StoredQuote(
                VERSION,
                BusinessClock.inSeoul(validUntil).toString(),
                topology,
                revisions,
                quote.owner().id(),
                quote.audience().name(),
                quote.statesAgainst(),
                quote.answer());
    }

    /** What a text of the cache says; empty if it is nothing that this release can read. */
    static Optional<StoredQuote> read(String text) {
        try {
            return Optional.ofNullable(JsonFormat.mapper().readValue(text, StoredQuote.class))
                    .filter(quote -> quote.version == VERSION);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    String text() {
        return JsonFormat.text(this);
    }

    boolean isValidAt(Instant now) {
        return now.isBefore(OffsetDateTime.parse(validUntil).toInstant());
    }

    boolean isOfTopology(int other) {
        return topology == other;
    }

    ShownQuote quote() {
        return quote(owner, audience, statesAgainst, answer);
    }

    private static ShownQuote quote(String owner, String audience, List<String> statesAgainst, String answer) {
        return new ShownQuote(new CustomerId(owner), ShownQuote.Audience.valueOf(audience), statesAgainst, answer);
    }
}
