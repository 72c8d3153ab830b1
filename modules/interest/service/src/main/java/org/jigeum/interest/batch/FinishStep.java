package org.jigeum.interest.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jigeum.interest.application.FinishRegularPayment;

/** Step 4: checks the counts and ends the run. */
@Named("finishRegularPayment")
@Dependent
public class FinishStep implements Batchlet {

    @Inject
    @BatchProperty
    long runId;

    @Inject
    FinishRegularPayment finishRegularPayment;

    @Override
    public String process() {
        finishRegularPayment.finish(runId);
        return null;
    }

    /** It is over before it can be stopped. */
    @Override
    public void stop() {}
}
