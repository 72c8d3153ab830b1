package org.jigeum.crash.bank;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/**
 * What the bank has answered.
 *
 * @param body to the letter
 * @param retryAfter seconds after which the order should be sent again; empty if the answer is for good
 */
public record Reply(int status, String body, Optional<String> retryAfter) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON: " + this, e);
        }
    }

    /**
     * Whether it says for good what became of an order: it was carried out, or refused for a reason of the bank's
     * rules. Whoever gets another answer sends the order again.
     */
    public boolean isDefinite() {
        return retryAfter.isEmpty() && (status == 201 || status == 422 || status == 409);
    }

    /** Whether it asks to send the order again later. */
    public boolean saysLater() {
        return retryAfter.isPresent() && (status == 503 || status == 409);
    }
}
