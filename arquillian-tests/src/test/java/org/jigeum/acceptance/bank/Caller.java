package org.jigeum.acceptance.bank;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who sends requests to the bank.
 *
 * @param token the bearer token; empty for somebody who has none
 */
public record Caller(Optional<String> token) {

    public static Caller of(String subject, String... roles) {
        return bearing(Token.of(subject, roles).signed());
    }

    public static Caller bearing(String token) {
        return new Caller(Optional.of(token));
    }

    public static Caller anonymous() {
        return new Caller(Optional.empty());
    }

    public Request request(String method, String path) {
        Request request = Request.of(method, path);
        return token.map(bearer -> request.header("Authorization", "Bearer " + bearer))
                .orElse(request);
    }

    public Answer get(String path) {
        return request("GET", path).send();
    }

    public Answer put(String path, Map<String, ?> body) {
        return request("PUT", path).json(body).send();
    }

    /** Posts with a key of its own. */
    public Answer post(String path, Map<String, ?> body) {
        return post(path, body, newKey());
    }

    public Answer post(String path, Map<String, ?> body, String key) {
        return request("POST", path).json(body).key(key).send();
    }

    /** Posts without a body, with a key of its own. */
    public Answer post(String path) {
        return request("POST", path).key(newKey()).send();
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** Without the token, which is long and nobody's business. */
    @Override
    public String toString() {
        return token.isPresent() ? "a caller" : "a caller without a token";
    }
}
