package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jigeum.interest.persistence.RegularPayments;
import org.jigeum.kernel.ProductCode;
import org.jigeum.platform.database.Contention;
import org.jigeum.platform.database.SqlStates;

/** Pays a part of a run, batch after batch. */
@ApplicationScoped
public class PayRegularPart {

    private static final Logger LOG = System.getLogger(PayRegularPart.class.getName());

    @Inject
    PayRegularBatch payRegularBatch;

    @Inject
    RegularPayments payments;

    @Inject
    Contention contention;

    @Inject
    @ConfigProperty(name = "jigeum.regular.batch.size", defaultValue = "500")
    int batchSize;

    /** Pays until the part is through, or until it is told to stop. */
    public void pay(long runId, int part, BooleanSupplier isStopped) {
        Set<ProductCode> products = payments.find(runId).orElseThrow().products();
        while (!isStopped.getAsBoolean()) {
            if (payNext(runId, part, products) == 0) {
                return;
            }
        }
    }

    private int payNext(long runId, int part, Set<ProductCode> products) {
        try {
            return contention.retry(() -> payRegularBatch.payNext(runId, part, products, batchSize));
        } catch (Exception e) { // a failed commit throws a checked exception through the interceptor
            if (SqlStates.meansNoDatabase(e)) {
                throw e;
            }
            LOG.log(Level.WARNING, "Run " + runId + ": a batch of part " + part + " is paid account by account.", e);
            return contention.retry(() -> payRegularBatch.deferNext(runId, part, products, batchSize));
        }
    }
}
