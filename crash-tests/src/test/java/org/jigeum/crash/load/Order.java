package org.jigeum.crash.load;

import java.util.Objects;

/**
 * A request that moves money. Sent again, it is the same one to the letter.
 *
 * @param key its Idempotency-Key, which no other order has
 * @param kind what it asks for
 * @param path where it is sent
 * @param body JSON; empty for a claim
 */
public record Order(String key, Kind kind, String path, String body) {

    /** What an order asks for, and the passbook's word for its entry. */
    public enum Kind {
        CLAIM,
        DEPOSIT,
        WITHDRAWAL,
        TRANSFER
    }

    public Order {
        Objects.requireNonNull(key);
    }

    static Order claim(String key, String account) {
        return new Order(key, Kind.CLAIM, "/interest/accounts/" + account + "/claims", "");
    }

    public static Order deposit(String key, String account, long amount) {
        return new Order(key, Kind.DEPOSIT, "/accounting/accounts/" + account + "/deposits", movement(amount));
    }

    static Order withdrawal(String key, String account, long amount) {
        return new Order(key, Kind.WITHDRAWAL, "/accounting/accounts/" + account + "/withdrawals", movement(amount));
    }

    static Order transfer(String key, String from, String to, long amount) {
        String body = "{\"from\":\"%s\",\"to\":\"%s\",\"amount\":%d}".formatted(from, to, amount);
        return new Order(key, Kind.TRANSFER, "/accounting/transfers", body);
    }

    private static String movement(long amount) {
        return "{\"amount\":%d,\"channel\":\"BRANCH\"}".formatted(amount);
    }
}
