package org.jigeum.acceptance.bank;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Those who look after the withholding register and its dead letters. */
public record TaxDesk(Caller caller) {

    private static final String DEAD_LETTERS = "/accounting/tax/dead-letters";

    public List<JsonNode> deadLetters() {
        return caller.get(DEAD_LETTERS + "?limit=500").expect(200).items();
    }

    /** The parked letters of a claim. */
    public List<JsonNode> deadLettersOf(String claimId) {
        return deadLetters().stream()
                .filter(letter -> letter.path("claimId").asText().equals(claimId))
                .toList();
    }

    public JsonNode deadLetter(String id) {
        return caller.get(DEAD_LETTERS + "/" + id).expect(200).json();
    }

    public Answer replay(String id) {
        return caller.post(DEAD_LETTERS + "/" + id + "/replay");
    }

    public Answer dryRun(String id) {
        return caller.post(DEAD_LETTERS + "/" + id + "/replay?dryRun=true");
    }

    public Answer askToDiscard(String id, String reason) {
        return caller.post(DEAD_LETTERS + "/" + id + "/discard", Map.of("reason", reason));
    }

    public Answer approveDiscard(String id) {
        return caller.post(DEAD_LETTERS + "/" + id + "/discard/approval");
    }
}
