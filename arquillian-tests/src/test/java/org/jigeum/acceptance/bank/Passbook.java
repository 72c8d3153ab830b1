package org.jigeum.acceptance.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** 거래내역: all entries of an account, oldest first. */
public record Passbook(Account account, List<JsonNode> entries) {

    public Passbook {
        entries = List.copyOf(entries);
    }

    public static Passbook of(Account account) {
        List<JsonNode> entries = new ArrayList<>(account.entries());
        Collections.reverse(entries);
        return new Passbook(account, entries);
    }

    /** Each balance is the one before and the entry's amount; the last one is that of the account. */
    public Passbook chains() {
        long balance = 0;
        String day = "";
        for (JsonNode entry : entries) {
            balance += change(entry);
            assertThat(entry.path("balance").longValue()).as(entry.toString()).isEqualTo(balance);
            assertThat(entry.path("businessDay").asText())
                    .as(entry.toString())
                    .isGreaterThanOrEqualTo(day)
                    .isGreaterThanOrEqualTo(entry.path("valueDay").asText());
            day = entry.path("businessDay").asText();
        }
        assertThat(account.balance()).isEqualTo(balance);
        return this;
    }

    private static long change(JsonNode entry) {
        long amount = entry.path("amount").longValue();
        String kind = entry.path("kind").asText();
        return kind.equals("WITHDRAWAL") || kind.endsWith("_OUT") ? -amount : amount;
    }

    /** What the entries make of the balance of each day, by their value days, such as {@code "2023-08-15 1000"}. */
    public List<String> closingBalances() {
        SortedMap<String, Long> changes = new TreeMap<>();
        entries.forEach(entry -> changes.merge(entry.path("valueDay").asText(), change(entry), Long::sum));
        List<String> closings = new ArrayList<>();
        long balance = 0;
        for (Map.Entry<String, Long> day : changes.entrySet()) {
            balance += day.getValue();
            closings.add(day.getKey() + " " + balance);
        }
        return closings;
    }

    public long count(String kind) {
        return entries.stream()
                .filter(entry -> entry.path("kind").asText().equals(kind))
                .count();
    }
}
