package org.jigeum.acceptance.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/** What a claim has to pay. The balance is the one after it. */
public record PaperPayout(LocalDate day, LocalDate from, long gross, Taxation.Withheld withheld, long balance) {

    LocalDate through() {
        return day.minusDays(1);
    }

    long net() {
        return gross - withheld.incomeTax() - withheld.localIncomeTax();
    }

    /** A claim, in the answer to it or in the list. */
    public void equalsClaim(JsonNode claim, String where) {
        equalsQuote(claim, where);
        assertField(claim, "balance", balance, where);
    }

    /** A quote, which knows no balance. */
    void equalsQuote(JsonNode quote, String where) {
        assertField(quote, "businessDay", day, where);
        assertField(quote, "from", from, where);
        assertField(quote, "through", through(), where);
        assertField(quote, "gross", gross, where);
        assertField(quote, "incomeTax", withheld.incomeTax(), where);
        assertField(quote, "localIncomeTax", withheld.localIncomeTax(), where);
        assertField(quote, "net", net(), where);
    }

    private static void assertField(JsonNode answer, String field, Object expected, String where) {
        assertThat(answer.path(field).asText())
                .as(field + " of " + where + " " + answer)
                .isEqualTo(expected.toString());
    }
}
