package org.jigeum.interest.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jigeum.interest.api.InterestPaid;
import org.jigeum.interest.persistence.Outbox;

/**
 * Sends the next payouts of the outbox. One transaction of the database: lock, send, mark. What ends in between was
 * sent and is not marked: it is sent again, and registered once.
 */
@ApplicationScoped
class SendPayouts {

    /** So many are well below the size from which on the broker keeps a message in a file of its own. */
    private static final int MOST_IN_A_MESSAGE = 200;

    @Inject
    Outbox outbox;

    @Inject
    TaxQueue queue;

    /**
     * Sends one message.
     *
     * @return whether more may be waiting
     */
    @Transactional
    public boolean next() {
        List<InterestPaid> payouts = outbox.take(MOST_IN_A_MESSAGE);
        if (payouts.isEmpty()) {
            return false;
        }
        queue.send(payouts);
        outbox.markSent(payouts.stream().map(InterestPaid::payoutId).toList(), thisNode());
        return payouts.size() == MOST_IN_A_MESSAGE;
    }

    /** The broker that was given a message of this node may have lost it, when the node starts. */
    @Transactional
    public int returnWhatThisNodeSent() {
        return outbox.sendAgainWhatWasSentBy(thisNode());
    }

    private static String thisNode() {
        return ConfigProvider.getConfig().getValue("jboss.node.name", String.class);
    }
}
