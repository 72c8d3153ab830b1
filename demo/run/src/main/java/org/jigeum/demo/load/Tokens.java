package org.jigeum.demo.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens from {@code /demo/tokens}, one for each subject and role; they outlive any load. */
public final class Tokens {

    private final BankClient bank;
    private final Map<Bearer, String> tokens = new ConcurrentHashMap<>();

    public Tokens(BankClient bank) {
        this.bank = bank;
    }

    private record Bearer(String subject, String role) {}

    public String customer(String customerId) {
        return token(new Bearer(customerId, "customer"));
    }

    public String teller() {
        return token(new Bearer("sample-teller", "teller"));
    }

    public String operator() {
        return token(new Bearer("sample-operator", "operator"));
    }

    /** A system that brings deposits from other banks. */
    public String channel() {
        return token(new Bearer("sample-channel", "channel"));
    }

    private String token(Bearer bearer) {
        return tokens.computeIfAbsent(bearer, this::request);
    }

    private String request(Bearer bearer) {
        var body = BankClient.object().put("subject", bearer.subject());
        body.putArray("roles").add(bearer.role());
        return bank.expect(Call.post("/demo/tokens", body), 200).path("token").asText();
    }
}
