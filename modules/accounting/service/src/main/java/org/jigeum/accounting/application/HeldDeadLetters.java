package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jigeum.accounting.api.InterestPayouts;
import org.jigeum.accounting.domain.DeadLetter;
import org.jigeum.accounting.persistence.DeadLetters;

/** Locks dead letters and finds out what was really paid; the audit log hears whom that concerns. */
@ApplicationScoped
class HeldDeadLetters {

    @Inject
    DeadLetters deadLetters;

    @Inject
    InterestPayouts payouts;

    @Inject
    ConcernedAccounts concernedAccounts;

    /**
     * A locked dead letter.
     *
     * @param made what was paid under the id that it names; empty if nothing was, or it names none
     */
    record Held(DeadLetter letter, Optional<InterestPayouts.Payout> made) {}

    Held hold(long id) {
        DeadLetter letter = deadLetters.lock(id).orElseThrow(DeadLetterProblems::notFound);
        Optional<InterestPayouts.Payout> made = payouts
                .find(letter.payoutId().stream().toList())
                .values()
                .stream()
                .findFirst();
        made.map(InterestPayouts.Payout::account).ifPresent(concernedAccounts::tell);
        return new Held(letter, made);
    }
}
