package org.jigeum.demo.load;

import com.fasterxml.jackson.databind.JsonNode;

/** What the bank answered; a body that is not JSON is kept as a JSON string. */
record Answer(int status, JsonNode body) {

    boolean isProblem(int problemStatus, String code) {
        return status == problemStatus && body.path("code").asText().equals(code);
    }
}
