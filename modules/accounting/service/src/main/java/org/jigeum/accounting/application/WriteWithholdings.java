package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jigeum.accounting.domain.Payout;
import org.jigeum.accounting.persistence.WithholdingLines;

/** Writes lines of the withholding register, those that are not there yet. One transaction: all of them or none. */
@ApplicationScoped
class WriteWithholdings {

    @Inject
    WithholdingLines register;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int write(List<Payout> payouts) {
        return register.write(payouts);
    }
}
