package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jigeum.accounting.api.InterestBooks;
import org.jigeum.accounting.api.WaitingPayout;
import org.jigeum.accounting.persistence.WithholdingRegister;

/** The payouts that the withholding register has not got yet. */
@ApplicationScoped
class WaitingPayouts {

    private static final int AT_ONCE = 10_000;

    @Inject
    InterestBooks interestBooks;

    @Inject
    WithholdingRegister register;

    /** All of them, page by page, as the caller's transaction sees them. There may be millions. */
    void each(Consumer<List<WaitingPayout>> consumer) {
        List<WaitingPayout> page = interestBooks.waiting(0, AT_ONCE);
        while (!page.isEmpty()) {
            consumer.accept(unregistered(page));
            page = interestBooks.waiting(page.get(page.size() - 1).payoutId(), AT_ONCE);
        }
    }

    /** Those of some payouts, as the caller's transaction sees them, or as they are now. */
    @Transactional
    public List<WaitingPayout> of(Collection<Long> payoutIds) {
        return payoutIds.isEmpty() ? List.of() : unregistered(interestBooks.waitingOf(payoutIds));
    }

    private List<WaitingPayout> unregistered(List<WaitingPayout> page) {
        Set<Long> registered =
                register.registered(page.stream().map(WaitingPayout::payoutId).toList());
        return page.stream()
                .filter(waiting -> !registered.contains(waiting.payoutId()))
                .toList();
    }
}
