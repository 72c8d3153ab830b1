package org.jigeum.interest.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jigeum.interest.application.RevisitDeferred;

/** Step 3: revisits what was put off. */
@Named("revisitDeferred")
@Dependent
public class RevisitStep implements Batchlet {

    @Inject
    @BatchProperty
    long runId;

    @Inject
    RevisitDeferred revisitDeferred;

    private volatile boolean stopped;

    @Override
    public String process() {
        revisitDeferred.revisit(runId, () -> stopped);
        return null;
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
