package org.jigeum.interest.messaging;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Looks after the outbox by itself, on every node: nobody has to ring for what a node left behind that is gone. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxTimer {

    private static final Logger LOG = System.getLogger(OutboxTimer.class.getName());
    private static final long MILLIS_BETWEEN_RUNS = 5_000;

    @Resource
    TimerService timers;

    @Inject
    SendPayouts sendPayouts;

    @Inject
    Reconciler reconciler;

    private boolean isReturned;

    @PostConstruct
    void begin() {
        returnOnce();
        timers.createIntervalTimer(MILLIS_BETWEEN_RUNS, MILLIS_BETWEEN_RUNS, new TimerConfig(null, false));
    }

    /** Whatever keeps it from that, the node starts, and tries again. */
    private void returnOnce() {
        try {
            int returned = sendPayouts.returnWhatThisNodeSent();
            isReturned = true;
            if (returned > 0) {
                LOG.log(Level.INFO, "{0} payouts that this node sent before it ended are sent again.", returned);
            }
        } catch (Exception e) { // a failed commit throws a checked exception through the interceptor
            LOG.log(Level.WARNING, "What this node sent before it ended waits for the next look.", e);
        }
    }

    @Timeout
    void run() {
        if (!isReturned) {
            returnOnce();
        }
        reconciler.run();
    }
}
