package org.jigeum.accounting.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jigeum.accounting.domain.NotRegistered;
import org.jigeum.accounting.domain.Payout;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.Won;
import org.jigeum.platform.rest.JsonFormat;

/**
 * What a message of the queue {@code TaxWithholding} tells, payout by payout. Fields that this release does not know
 * are passed over: the sender may be a newer one.
 */
record PayoutMessage(List<Told> told) {

    PayoutMessage {
        told = List.copyOf(told);
    }

    /**
     * A payout as it was told.
     *
     * @param payload a message with this payout alone
     * @param payout empty if it cannot be read
     * @param problem why it cannot be read; the empty string if it can
     */
    record Told(Optional<Long> payoutId, String payload, Optional<Payout> payout, String problem) {

        NotRegistered because(String cause) {
            return new NotRegistered(payoutId, payload, cause);
        }
    }

    static PayoutMessage read(String text) {
        try {
            JsonNode payouts = JsonFormat.mapper().readTree(text).path("payouts");
            return payouts.isArray() && !payouts.isEmpty()
                    ? new PayoutMessage(StreamSupport.stream(payouts.spliterator(), false)
                            .map(PayoutMessage::told)
                            .toList())
                    : unreadable(text, "The message has no payouts.");
        } catch (JsonProcessingException e) {
            return unreadable(text, "The message is not JSON.");
        }
    }

    private static PayoutMessage unreadable(String text, String problem) {
        return new PayoutMessage(List.of(new Told(Optional.empty(), text, Optional.empty(), problem)));
    }

    private static Told told(JsonNode json) {
        JsonNode id = json.path("payoutId");
        Optional<Long> payoutId =
                id.isIntegralNumber() && id.canConvertToLong() ? Optional.of(id.longValue()) : Optional.empty();
        String payload = JsonFormat.text(Map.of("payouts", List.of(json)));
        try {
            return new Told(payoutId, payload, Optional.of(payout(json)), "");
        } catch (IllegalArgumentException e) {
            return new Told(payoutId, payload, Optional.empty(), e.getMessage());
        }
    }

    private static Payout payout(JsonNode json) {
        return new Payout(
                whole(json, "payoutId"),
                Payout.Kind.valueOf(text(json, "kind")),
                new AccountNumber(text(json, "accountNumber")),
                new CustomerId(text(json, "customerId")),
                BusinessDay.parse(text(json, "paidOn")),
                text(json, "taxProfile"),
                Won.of(whole(json, "gross")),
                Won.of(whole(json, "incomeTax")),
                Won.of(whole(json, "localIncomeTax")),
                json.path("journalId").isNull() ? Optional.empty() : Optional.of(whole(json, "journalId")));
    }

    private static long whole(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw new IllegalArgumentException(field + " is missing or not a whole number.");
        }
        return value.longValue();
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field + " is missing or not a text.");
        }
        return value.textValue();
    }
}
