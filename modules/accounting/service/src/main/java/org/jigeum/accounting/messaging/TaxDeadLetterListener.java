package org.jigeum.accounting.messaging;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jigeum.accounting.application.ParkDeadLetters;
import org.jigeum.accounting.application.RegisterPayouts;
import org.jigeum.accounting.domain.NotRegistered;

/**
 * Takes what the tax queue gave up. It is tried a last time, since the cause may be gone; what still cannot be
 * registered is parked in the database, payout by payout. Without a database the broker keeps it, however long that
 * lasts.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = TaxDeadLetterListener.QUEUE),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TaxDeadLetterListener implements MessageListener {

    static final String QUEUE = "java:/jms/queue/TaxDeadLetters";

    /** In the environment {@code JIGEUM_TAX_DELIVERY_ATTEMPTS}, which the broker goes by. */
    private static final String ATTEMPTS_PROPERTY = "jigeum.tax.delivery.attempts";

    private static final int DEFAULT_ATTEMPTS = 5;

    @Inject
    RegisterPayouts registerPayouts;

    @Inject
    ParkDeadLetters parkDeadLetters;

    @Override
    public void onMessage(Message message) {
        DeliveredMessage delivered = DeliveredMessage.of(message);
        List<NotRegistered> left = registerPayouts.register(delivered.text());
        if (!left.isEmpty()) {
            parkDeadLetters.park(left, attemptsBefore() + delivered.deliveries());
        }
    }

    private static int attemptsBefore() {
        return ConfigProvider.getConfig()
                .getOptionalValue(ATTEMPTS_PROPERTY, Integer.class)
                .orElse(DEFAULT_ATTEMPTS);
    }
}
