package org.jigeum.interest.application;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;
import org.jigeum.interest.domain.RegularRun;
import org.jigeum.interest.persistence.RunLocks;
import org.jigeum.kernel.BusinessDay;

/**
 * 정기 이자 지급: an operator orders the payment of a regular interest day. The same order again takes up a run that was
 * interrupted, tries once more what failed, and else changes nothing.
 */
@ApplicationScoped
public class OrderRegularPayment {

    private static final String JOB = "regular-payment";

    @Inject
    OpenRegularPayment openRegularPayment;

    @Inject
    RunLocks runLocks;

    /** Returns as soon as the job is under way; the answer is the run's id. */
    public long order(BusinessDay day, String orderedBy) {
        RegularRun run = openRegularPayment.open(day, orderedBy);
        if (run.finishedAt().isEmpty() && runLocks.take(run.runId())) {
            start(run.runId());
        }
        return run.runId();
    }

    /** The job lets the run go when it ends; if it does not even begin, that is done here. */
    private void start(long runId) {
        try {
            Properties parameters = new Properties();
            parameters.setProperty("runId", Long.toString(runId));
            BatchRuntime.getJobOperator().start(JOB, parameters);
        } catch (RuntimeException e) {
            runLocks.release(runId);
            throw e;
        }
    }
}
