package org.jigeum.demo.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A request to the bank. */
record Call(
        String method, String path, Optional<String> token, Optional<String> idempotencyKey, Optional<JsonNode> body) {

    static Call get(String path) {
        return new Call("GET", path, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Call put(String path, JsonNode body) {
        return new Call("PUT", path, Optional.empty(), Optional.empty(), Optional.of(body));
    }

    static Call post(String path, JsonNode body) {
        return new Call("POST", path, Optional.empty(), Optional.empty(), Optional.of(body));
    }

    static Call post(String path) {
        return new Call("POST", path, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Call as(String bearerToken) {
        return new Call(method, path, Optional.of(bearerToken), idempotencyKey, body);
    }

    Call withKey(String key) {
        return new Call(method, path, token, Optional.of(key), body);
    }

    /** Without the token, which is nobody's business. */
    @Override
    public String toString() {
        return method + " " + path
                + idempotencyKey.map(key -> " (Idempotency-Key " + key + ")").orElse("")
                + body.map(json -> " " + json).orElse("");
    }
}
