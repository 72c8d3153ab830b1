package org.jigeum.interest.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jigeum.interest.application.ConfirmPayouts;
import org.jigeum.interest.application.ConfirmPayouts.Progress;

/** Goes through all that was sent and is not known to be registered. */
@ApplicationScoped
class Reconciler {

    private static final Logger LOG = System.getLogger(Reconciler.class.getName());

    @Inject
    ConfirmPayouts confirmPayouts;

    @Inject
    Relay relay;

    @Inject
    OutboxMeters meters;

    void run() {
        try {
            Progress progress = new Progress(0, true, 0);
            while (progress.more()) {
                progress = confirmPayouts.next(progress.lastPayoutId());
                if (progress.sentAgain() > 0) {
                    LOG.log(
                            Level.WARNING,
                            "{0} payouts were sent and not registered: once more.",
                            progress.sentAgain());
                }
            }
            meters.refresh();
        } catch (Exception e) { // a failed commit throws a checked exception through the interceptor
            LOG.log(Level.WARNING, "The outbox could not be compared with the register; it is tried again.", e);
        }
        relay.ring();
    }
}
