package org.jigeum.accounting.messaging;

import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;

/**
 * A message as the broker delivers it.
 *
 * @param text the empty string if it is no text
 * @param deliveries how often it was delivered, this time included
 */
record DeliveredMessage(String text, int deliveries) {

    static DeliveredMessage of(Message message) {
        try {
            boolean isText = message.isBodyAssignableTo(String.class);
            String text = isText ? message.getBody(String.class) : null;
            return new DeliveredMessage(text == null ? "" : text, message.getIntProperty("JMSXDeliveryCount"));
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }
}
