package org.jigeum.interest.cache;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jigeum.interest.domain.ShownQuote;
import org.jigeum.kernel.CustomerId;

/**
 * A quote as it lies in the cache, where nodes of the release before and after find it: a line about it, its parts
 * parted by tabs, then the answer to the letter; no class of the bank. The line is no JSON: reading that took half the
 * time of finding a quote.
 *
 * @param validUntil the midnight after the quote's business day, in milliseconds since 1970-01-01T00:00Z
 * @param topology the nodes that were together when it was computed; whoever was not may have changed what it says
 * @param revisions of what it depends on, by their keys
 */
record StoredQuote(long validUntil, int topology, Map<String, String> revisions, ShownQuote quote) {

    /** To be changed whenever this form changes, or what is shown in a quote: a quote of another form is not used. */
    static final String FORM = "3";

    private static final String TAB = "\t";
    private static final String SPACE = " ";

    /** Form, end, topology, owner, audience and states; each revision follows with its key before it. */
    private static final int PARTS = 6;

    StoredQuote {
        revisions = Map.copyOf(revisions);
    }

    static StoredQuote of(ShownQuote quote, Instant validUntil, int topology, Map<String, String> revisions) {
        return new StoredQuote(validUntil.toEpochMilli(), topology, revisions, quote);
    }

    /** What a text of the cache says; empty if it is nothing that this release can read. */
    static Optional<StoredQuote> read(String text) {
        int end = text.indexOf('\n');
        if (end < 0) {
            return Optional.empty();
        }
        String[] parts = text.substring(0, end).split(TAB, -1);
        if (!parts[0].equals(FORM) || parts.length < PARTS || parts.length % 2 != 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(parts, text.substring(end + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static StoredQuote read(String[] parts, String answer) {
        Map<String, String> revisions = new HashMap<>();
        for (int i = PARTS; i < parts.length; i += 2) {
            revisions.put(parts[i], parts[i + 1]);
        }
        List<String> statesAgainst = parts[5].isEmpty() ? List.of() : List.of(parts[5].split(SPACE));
        return new StoredQuote(
                Long.parseLong(parts[1]),
                Integer.parseInt(parts[2]),
                revisions,
                new ShownQuote(new CustomerId(parts[3]), ShownQuote.Audience.valueOf(parts[4]), statesAgainst, answer));
    }

    String text() {
        List<String> parts = new ArrayList<>(List.of(
                FORM,
                Long.toString(validUntil),
                Integer.toString(topology),
                quote.owner().id(),
                quote.audience().name(),
                String.join(SPACE, quote.statesAgainst())));
        revisions.forEach((key, revision) -> parts.addAll(List.of(key, revision)));
        return String.join(TAB, parts) + "\n" + quote.answer();
    }

    boolean isValidAt(Instant now) {
        return now.toEpochMilli() < validUntil;
    }

    boolean isOfTopology(int other) {
        return topology == other;
    }
}
