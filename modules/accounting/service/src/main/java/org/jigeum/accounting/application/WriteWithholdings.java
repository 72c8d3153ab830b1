package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jigeum.accounting.domain.Payout;
import org.jigeum.accounting.persistence.WithholdingRegister;

/** Writes lines of the withholding register. One transaction: all of them or none. */
@ApplicationScoped
class WriteWithholdings {

    @Inject
    WithholdingRegister register;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void write(List<Payout> payouts) {
        register.write(payouts);
    }
}
