package org.jigeum.acceptance.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** 거래내역: all entries of an account, oldest first. */
public record Passbook(Account account, List<JsonNode> entries) {

    private static final Set<String> KINDS_OUT = Set.of("WITHDRAWAL", "TRANSFER_OUT");

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
            long amount = entry.path("amount").longValue();
            balance += KINDS_OUT.contains(entry.path("kind").asText()) ? -amount : amount;
            assertThat(entry.path("balance").longValue()).as(entry.toString()).isEqualTo(balance);
            assertThat(entry.path("businessDay").asText())
                    .as(entry.toString())
                    .isGreaterThanOrEqualTo(day)
                    .isEqualTo(entry.path("valueDay").asText());
            day = entry.path("businessDay").asText();
        }
        assertThat(account.balance()).isEqualTo(balance);
        return this;
    }

    public long count(String kind) {
        return entries.stream()
                .filter(entry -> entry.path("kind").asText().equals(kind))
                .count();
    }
}
