package org.jigeum.interest.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jigeum.interest.domain.ShownQuote;
import org.jigeum.kernel.CustomerId;

/**
 * A quote as it lies in the cache, where nodes of the release before and after find it: a line of JSON about it, then
 * the answer to the letter; no class of the bank.
 */
record StoredQuote(Head head, ShownQuote quote) {

    /** To be counted up whenever this form changes, or what is shown in a quote. */
    static final int VERSION = 2;

    /** Without the checks of what clients send: what lies in the cache was written by a node. */
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final ObjectReader HEAD = MAPPER.readerFor(Head.class);

    /**
     * About a quote.
     *
     * @param version of this form and of the answer's; a quote of another version is not used
     * @param validUntil the midnight after the quote's business day, in milliseconds since 1970-01-01T00:00Z
     * @param topology the nodes that were together when it was computed; whoever was not may have changed what it says
     * @param revisions of what it depends on, by their keys
     */
    record Head(
            int version,
            long validUntil,
            int topology,
            Map<String, String> revisions,
            String owner,
            ShownQuote.Audience audience,
            List<String> statesAgainst) {

        Head {
            revisions = Map.copyOf(revisions);
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(audience, "audience");
            statesAgainst = List.copyOf(statesAgainst);
        }

        ShownQuote quote(String answer) {
            return new ShownQuote(new CustomerId(owner), audience, statesAgainst, answer);
        }
    }

    static StoredQuote of(ShownQuote quote, Instant validUntil, int topology, Map<String, String> revisions) {
        Head head = new Head(
                VERSION,
                validUntil.toEpochMilli(),
                topology,
                revisions,
                quote.owner().id(),
                quote.audience(),
                quote.statesAgainst());
        return new StoredQuote(head, quote);
    }

    /** What a text of the cache says; empty if it is nothing that this release can read. */
    static Optional<StoredQuote> read(String text) {
        int end = text.indexOf('\n');
        if (end < 0) {
            return Optional.empty();
        }
        try {
            Head head = HEAD.readValue(text.substring(0, end));
            return head != null && head.version == VERSION
                    ? Optional.of(new StoredQuote(head, head.quote(text.substring(end + 1))))
                    : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String text() {
        try {
            return MAPPER.writeValueAsString(head) + "\n" + quote.answer();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A quote cannot be written as JSON.", e);
        }
    }

    boolean isValidAt(Instant now) {
        return now.toEpochMilli() < head.validUntil;
    }

    boolean isOfTopology(int other) {
        return head.topology == other;
    }

    Map<String, String> revisions() {
        return head.revisions;
    }
}
