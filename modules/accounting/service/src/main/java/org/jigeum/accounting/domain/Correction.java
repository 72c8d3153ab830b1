package org.jigeum.accounting.domain;

import java.util.Objects;
import java.util.Optional;

/**
 * 정정·취소: a proposal and what was decided about it.
 *
 * @param decision empty while it is open
 */
public record Correction(long correctionId, Proposal proposal, Stamp proposed, Optional<Decision> decision) {

    public Correction {
        Objects.requireNonNull(proposal, "proposal");
        Objects.requireNonNull(proposed, "proposed");
        Objects.requireNonNull(decision, "decision");
    }

    /**
     * What a person who wants to decide is told, if it is not theirs to decide. Whoever decided it so before and asks
     * again, because the answer was lost, gets the same answer.
     *
     * @param wanted the decision they want to take
     */
    public Optional<CorrectionOutcome> settled(String person, Class<? extends Decision> wanted) {
        if (decision.isPresent()) {
            boolean asBefore = wanted.isInstance(decision.get())
                    && decision.get().stamp().by().equals(person);
            return Optional.of(
                    asBefore ? new CorrectionOutcome.Recorded(this) : new CorrectionOutcome.AlreadyDecided());
        }
        return proposed.by().equals(person) ? Optional.of(new CorrectionOutcome.SamePerson()) : Optional.empty();
    }

    /** The same, decided. */
    public Correction decided(Decision taken) {
        if (decision.isPresent()) {
            throw new IllegalStateException("A correction is decided once.");
        }
        return new Correction(correctionId, proposal, proposed, Optional.of(taken));
    }
}
