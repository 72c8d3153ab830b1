package org.jigeum.accounting.messaging;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jigeum.accounting.application.RegisterPayouts;
import org.jigeum.accounting.domain.NotRegistered;

/**
 * Takes messages of the tax queue into the withholding register. The broker has no part in the transaction: a message
 * is acknowledged after its lines are committed, and what is delivered twice is written once. A message that leaves
 * something unregistered is delivered again, later and later, and is a dead letter after five times.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = TaxWithholdingListener.QUEUE),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TaxWithholdingListener implements MessageListener {

    static final String QUEUE = "java:/jms/queue/TaxWithholding";

    private static final Logger LOG = System.getLogger(TaxWithholdingListener.class.getName());

    @Inject
    RegisterPayouts registerPayouts;

    @Override
    public void onMessage(Message message) {
        DeliveredMessage delivered = DeliveredMessage.of(message);
        List<NotRegistered> left = registerPayouts.register(delivered.text());
        if (!left.isEmpty()) {
            NotRegistered first = left.get(0);
            LOG.log(
                    Level.WARNING,
                    "Try {0}: {1} payouts cannot be registered. Payout {2}: {3}",
                    delivered.deliveries(),
                    left.size(),
                    first.payoutId().map(String::valueOf).orElse("unknown"),
                    first.cause());
            throw new IllegalStateException("Not registered: " + left.size() + " payouts.");
        }
    }
}
