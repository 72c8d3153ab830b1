package org.jigeum.accounting.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what a reconciliation finds. All is counted; of each invariant the first violations are kept. */
public final class Findings {

    /** How many violations of an invariant are listed. */
    public static final int MOST_LISTED = 100;

    private final Map<Invariant, Long> checked = new EnumMap<>(Invariant.class);
    private final Map<Invariant, Long> violated = new EnumMap<>(Invariant.class);
    private final Map<Invariant, List<Violation>> listed = new EnumMap<>(Invariant.class);

    /** What was looked at. */
    public void checked(Invariant invariant, long subjects) {
        checked.merge(invariant, subjects, Long::sum);
    }

    public void add(Violation violation) {
        violated.merge(violation.invariant(), 1L, Long::sum);
        List<Violation> kept = listed.computeIfAbsent(violation.invariant(), invariant -> new ArrayList<>());
        if (kept.size() < MOST_LISTED) {
            kept.add(violation);
        }
    }

    public void addAll(Collection<Violation> violations) {
        violations.forEach(this::add);
    }

    /** Violations that are known to be there and were not looked at one by one. */
    public void addUnlisted(Invariant invariant, long violations) {
        violated.merge(invariant, violations, Long::sum);
    }

    /** All invariants, in their order. */
    public List<Verdict> verdicts() {
        return Arrays.stream(Invariant.values())
                .map(invariant -> new Verdict(
                        invariant,
                        checked.getOrDefault(invariant, 0L),
                        violated.getOrDefault(invariant, 0L),
                        listed.getOrDefault(invariant, List.of())))
                .toList();
    }
}
