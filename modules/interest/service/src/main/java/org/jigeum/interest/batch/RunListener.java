package org.jigeum.interest.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.JobListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jigeum.interest.persistence.RunLocks;

/** Keeps the run while the job is at work on it, and lets it go however the job ends. */
@Named("regularPaymentRun")
@Dependent
public class RunListener implements JobListener {

    @Inject
    @BatchProperty
    long runId;

    @Inject
    RunLocks runLocks;

    /** Who ordered the job has taken the run; a job that the server takes up again after a pause has to. */
    @Override
    public void beforeJob() {
        if (!runLocks.isHeldHere(runId) && !runLocks.take(runId)) {
            throw new IllegalStateException("Somebody else is at work on run " + runId + ".");
        }
    }

    @Override
    public void afterJob() {
        runLocks.release(runId);
    }
}
