package org.jigeum.platform.audit;

import java.util.SortedSet;

/**
 * Who sends a request.
 *
 * @param subject of the token
 * @param roles those of the bank's roles that the token carries; others mean nothing here
 */
public record Asker(String subject, SortedSet<String> roles, Scrutiny scrutiny) {

    /** How much of what somebody does is recorded. */
    public enum Scrutiny {
        EVERYTHING,
        REFUSALS
    }
}
