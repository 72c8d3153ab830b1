package org.jigeum.interest.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jigeum.interest.application.PlanRegularPayment;

/** Step 1: settles the population and its parts. */
@Named("planRegularPayment")
@Dependent
public class PlanStep implements Batchlet {

    private static final int PARTS_PER_THREAD = 4;

    @Inject
    @BatchProperty
    long runId;

    @Inject
    PlanRegularPayment planRegularPayment;

    @Inject
    @ConfigProperty(name = "jigeum.regular.partitions", defaultValue = "4")
    int partitions;

    /** Several parts for each thread, so that none has long to do when the others are through. */
    @Override
    public String process() {
        planRegularPayment.plan(runId, partitions * PARTS_PER_THREAD);
        return null;
    }

    /** It is over before it can be stopped. */
    @Override
    public void stop() {}
}
