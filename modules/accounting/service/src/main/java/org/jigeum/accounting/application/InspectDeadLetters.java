package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jigeum.accounting.api.InterestPayouts;
import org.jigeum.accounting.api.TaxRegister.Registration;
import org.jigeum.accounting.domain.DeadLetter;
import org.jigeum.accounting.persistence.DeadLetters;
import org.jigeum.accounting.persistence.WithholdingLines;

/** Shows dead letters beside what is true of their payouts. */
@ApplicationScoped
public class InspectDeadLetters {

    @Inject
    DeadLetters deadLetters;

    @Inject
    WithholdingLines register;

    @Inject
    InterestPayouts payouts;

    @Inject
    ConcernedAccounts concernedAccounts;

    /**
     * A dead letter and its payout.
     *
     * @param made the payout as it was made; empty if none was made under that id
     * @param isRegistered whether the register has its line
     */
    public record Inspected(DeadLetter letter, Optional<InterestPayouts.Payout> made, boolean isRegistered) {}

    @Transactional
    public Inspected inspect(long id) {
        return inspect(List.of(deadLetters.find(id).orElseThrow(DeadLetterProblems::notFound)))
                .get(0);
    }

    /** The letters in a state, newest first, those older than the given one. */
    @Transactional
    public List<Inspected> list(List<String> statuses, long before, int limit) {
        return inspect(deadLetters.list(statuses, before, limit));
    }

    private List<Inspected> inspect(List<DeadLetter> letters) {
        List<Long> ids = letters.stream()
                .map(DeadLetter::payoutId)
                .flatMap(Optional::stream)
                .toList();
        Map<Long, InterestPayouts.Payout> made = payouts.find(ids);
        made.values().stream().map(InterestPayouts.Payout::account).forEach(concernedAccounts::tell);
        Map<Long, Registration> registrations = register.registrations(ids);
        return letters.stream()
                .map(letter -> new Inspected(
                        letter,
                        letter.payoutId().map(made::get),
                        letter.payoutId().map(registrations::get).equals(Optional.of(Registration.REGISTERED))))
                .toList();
    }
}
