package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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

    /** All of them, one by one; as the caller's transaction sees them, or as they are now. */
    @Transactional
    public void each(Consumer<WaitingPayout> consumer) {
        long after = 0;
        List<WaitingPayout> page;
        do {
            page = interestBooks.waiting(after, AT_ONCE);
            List<Long> ids =
                    page.stream().map(waiting -> waiting.payout().payoutId()).toList();
            Set<Long> registered = register.registered(ids);
            page.stream()
                    .filter(waiting -> !registered.contains(waiting.payout().payoutId()))
                    .forEach(consumer);
            after = ids.isEmpty() ? after : ids.get(ids.size() - 1);
        } while (page.size() == AT_ONCE);
    }
}
