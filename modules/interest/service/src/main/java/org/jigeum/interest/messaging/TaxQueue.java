package org.jigeum.interest.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jigeum.interest.api.InterestPaid;
import org.jigeum.platform.rest.JsonFormat;

/** The queue that the withholding register is told of payouts by. It takes part in no transaction. */
@ApplicationScoped
class TaxQueue {

    @Resource(lookup = "java:/jms/TaxQueue")
    ConnectionFactory connections;

    @Resource(lookup = "java:/jms/queue/TaxWithholding")
    Queue queue;

    /**
     * Sends payouts in one message, and returns when the broker has it on its disk.
     *
     * @throws jakarta.jms.JMSRuntimeException if the broker does not take it
     */
    void send(List<InterestPaid> payouts) {
        Map<String, Object> message =
                Map.of("payouts", payouts.stream().map(TaxQueue::json).toList());
        try (JMSContext context = connections.createContext()) {
            context.createProducer().send(queue, JsonFormat.text(message));
        }
    }

    private static Map<String, Object> json(InterestPaid paid) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("payoutId", paid.payoutId());
        json.put("kind", paid.kind().name());
        json.put("accountNumber", paid.account().digits());
        json.put("customerId", paid.customer().id());
        json.put("paidOn", paid.paidOn().toString());
        json.put("taxProfile", paid.taxProfile());
        json.put("gross", paid.gross().amount());
        json.put("incomeTax", paid.incomeTax().amount());
        json.put("localIncomeTax", paid.localIncomeTax().amount());
        json.put("journalId", paid.journalId().orElse(null));
        return json;
    }
}
