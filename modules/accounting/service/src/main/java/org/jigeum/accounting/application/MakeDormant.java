package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jigeum.accounting.domain.Dormancy;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;

/** 휴면 처리: goes once through the accounts, a transaction for each batch. May be run as often as one likes. */
@ApplicationScoped
public class MakeDormant {

    @Inject
    DormancyTransaction transaction;

    @Inject
    BusinessClock clock;

    /**
     * What a run has done.
     *
     * @param inactiveSince the accounts made dormant had no movement on this day or after it
     */
    public record Run(BusinessDay day, BusinessDay inactiveSince, long madeDormant) {}

    /** Makes dormant what the rule says; an account that is locked meanwhile is left to the next run. */
    public Run run(String changedBy) {
        BusinessDay today = clock.today();
        BusinessDay awakeSince = Dormancy.awakeSince(today);
        long madeDormant = 0;
        List<AccountNumber> batch = transaction.makeDormant(awakeSince, changedBy, 0);
        while (!batch.isEmpty()) {
            madeDormant += batch.size();
            batch = transaction.makeDormant(
                    awakeSince, changedBy, batch.get(batch.size() - 1).asLong());
        }
        return new Run(today, awakeSince, madeDormant);
    }
}
