package org.jigeum.interest.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jigeum.interest.application.PlanRegularPayment;

/** A partition for each part of the run that is not through, of which some are paid at the same time. */
@Named("partsOfRegularPayment")
@Dependent
public class PartsMapper implements PartitionMapper {

    @Inject
    @BatchProperty
    long runId;

    @Inject
    PlanRegularPayment planRegularPayment;

    @Inject
    @ConfigProperty(name = "jigeum.regular.partitions", defaultValue = "4")
    int threads;

    @Override
    public PartitionPlan mapPartitions() {
        List<Integer> parts = planRegularPayment.openParts(runId);
        PartitionPlan plan = new PartitionPlanImpl();
        plan.setPartitions(parts.size());
        plan.setThreads(threads);
        plan.setPartitionProperties(parts.stream().map(PartsMapper::properties).toArray(Properties[]::new));
        return plan;
    }

    private static Properties properties(int part) {
        Properties properties = new Properties();
        properties.setProperty("part", Integer.toString(part));
        return properties;
    }
}
