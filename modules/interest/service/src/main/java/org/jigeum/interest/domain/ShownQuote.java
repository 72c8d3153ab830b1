package org.jigeum.interest.domain;

import java.util.List;
import java.util.Objects;
import org.jigeum.kernel.CustomerId;

/**
 * A quote as it is shown, and to whom.
 *
 * @param owner whose account it is
 * @param statesAgainst the names of the states that keep it from everybody's eyes
 * @param answer what is shown, in JSON
 */
public record ShownQuote(CustomerId owner, Audience audience, List<String> statesAgainst, String answer) {

    public ShownQuote {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(audience, "audience");
        statesAgainst = List.copyOf(statesAgainst);
        Objects.requireNonNull(answer, "answer");
    }

    /** Who may be shown a quote. */
    public enum Audience {
        OWNER_AND_STAFF,
        STAFF,
        NOBODY
    }
}
