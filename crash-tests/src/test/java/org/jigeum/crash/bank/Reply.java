package org.jigeum.crash.bank;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What the bank has answered.
 *
 * @param body to the letter
 */
public record Reply(int status, String body) {

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
        return status == 201 || status == 422 || (status == 409 && code().equals("ALREADY_CLAIMED"));
    }

    /** Whether it asks to send the order again later. */
    public boolean saysLater() {
        return status == 503 || (status == 409 && !code().equals("ALREADY_CLAIMED"));
    }

    private String code() {
        return json().path("code").asText();
    }
}
