package org.jigeum.interest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jigeum.interest.domain.FailedAccount;
import org.jigeum.interest.domain.RegularRun;
import org.jigeum.interest.persistence.DeferredAccounts;
import org.jigeum.interest.persistence.RegularPayments;
import org.jigeum.interest.persistence.RunLocks;
import org.jigeum.kernel.AccountNumber;

/** Shows how far the runs of the regular payment are. */
@ApplicationScoped
public class ShowRegularPayment {

    @Inject
    RegularPayments payments;

    @Inject
    DeferredAccounts deferred;

    @Inject
    RunLocks runLocks;

    /** A run, and whether somebody is at work on it. */
    public record Shown(RegularRun run, Status status) {

        public boolean isRunning() {
            return status == Status.RUNNING;
        }
    }

    /** What is to be said of a run in a word. */
    public enum Status {
        RUNNING,
        /** Not finished, and nobody is at work on it. */
        INTERRUPTED,
        COMPLETED,
        COMPLETED_WITH_FAILURES,
        INCOMPLETE
    }

    @Transactional
    public Optional<Shown> find(long runId) {
        return payments.find(runId).map(this::shown);
    }

    /** The runs with lower ids than the given one, newest first. */
    @Transactional
    public List<Shown> newestFirst(long before, int limit) {
        return payments.newestFirst(before, limit).stream().map(this::shown).toList();
    }

    /** The accounts of a run that failed, in order of number, those after the given one. */
    @Transactional
    public List<FailedAccount> failures(long runId, AccountNumber after, int limit) {
        return deferred.failures(runId, after, limit);
    }

    private Shown shown(RegularRun run) {
        return new Shown(
                run,
                run.outcome().map(outcome -> Status.valueOf(outcome.name())).orElseGet(() -> live(run)));
    }

    private Status live(RegularRun run) {
        return runLocks.isTaken(run.runId()) ? Status.RUNNING : Status.INTERRUPTED;
    }
}
