package org.jigeum.interest.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jigeum.interest.application.PayRegularPart;

/** Step 2, one of its partitions: pays a part of the population. */
@Named("payPart")
@Dependent
public class PayPartStep implements Batchlet {

    @Inject
    @BatchProperty
    long runId;

    @Inject
    @BatchProperty
    int part;

    @Inject
    PayRegularPart payRegularPart;

    private volatile boolean stopped;

    @Override
    public String process() {
        payRegularPart.pay(runId, part, () -> stopped);
        return null;
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
