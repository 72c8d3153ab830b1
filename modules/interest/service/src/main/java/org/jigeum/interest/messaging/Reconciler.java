package org.jigeum.interest.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jigeum.interest.application.ConfirmPayouts;
import org.jigeum.interest.application.ConfirmPayouts.Progress;
import org.jigeum.interest.application.FindForgottenPayouts;

/** Goes through all that was sent and is not known to be registered. */
@ApplicationScoped
class Reconciler {

    private static final Logger LOG = System.getLogger(Reconciler.class.getName());

    @Inject
    ConfirmPayouts confirmPayouts;

    @Inject
    FindForgottenPayouts findForgottenPayouts;

    @Inject
    Relay relay;

    @Inject
    OutboxMeters meters;

    void run() {
        confirm();
        findForgotten();
        measure();
        relay.ring();
    }

    private void confirm() {
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
        } catch (Exception e) { // a failed commit throws a checked exception through the interceptor
            LOG.log(Level.WARNING, "The outbox could not be compared with the register; it is tried again.", e);
        }
    }

    private void findForgotten() {
        try {
            int forgotten = findForgottenPayouts.look();
            if (forgotten > 0) {
                LOG.log(Level.WARNING, "{0} payouts had left the outbox and are not registered: once more.", forgotten);
            }
        } catch (Exception e) { // the same
            LOG.log(Level.WARNING, "The payouts could not be compared with the register; it is tried again.", e);
        }
    }

    private void measure() {
        try {
            meters.refresh();
        } catch (Exception e) { // the same
            LOG.log(Level.WARNING, "How full the outbox is could not be found out.", e);
        }
    }
}
