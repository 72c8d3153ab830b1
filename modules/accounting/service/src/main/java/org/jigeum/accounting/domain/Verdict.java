package org.jigeum.accounting.domain;

import java.util.List;
import java.util.Objects;

/**
 * Whether an invariant holds.
 *
 * @param checked how many journals, accounts, rows … were looked at
 * @param violations how many there are in all
 * @param listed the first of them
 */
public record Verdict(Invariant invariant, long checked, long violations, List<Violation> listed) {

    public Verdict {
        Objects.requireNonNull(invariant, "invariant");
        listed = List.copyOf(listed);
        if (listed.size() > violations) {
            throw new IllegalArgumentException("No violation is listed that is not counted.");
        }
    }

    public boolean holds() {
        return violations == 0;
    }
}
