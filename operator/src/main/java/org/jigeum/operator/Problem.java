package org.jigeum.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/** Why the bank does not do it, each text on one line. */
record Problem(String code, String detail) {

    private static final String NOT_THE_BANK = "no answer of the bank itself.";

    Problem {
        code = onOneLine(code);
        detail = onOneLine(detail);
    }

    /** @param body {@code application/problem+json} from the bank, anything from what stands in front of it */
    static Problem of(int status, String body) {
        JsonNode problem = read(body);
        return problem.path("code").isTextual()
                ? new Problem(
                        problem.path("code").asText(), problem.path("detail").asText("no detail given."))
                : new Problem("HTTP " + status, NOT_THE_BANK);
    }

    boolean isOfTheBank() {
        return !detail.equals(NOT_THE_BANK);
    }

    /** Control characters must not reach the terminal. */
    static String onOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static JsonNode read(String body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return Json.MAPPER.missingNode();
        }
    }

    @Override
    public String toString() {
        return code + ": " + detail;
    }
}
