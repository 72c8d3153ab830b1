package org.jigeum.acceptance.bank;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.StreamSupport;

/** Someone who reads the books. */
public record Auditor(Caller caller) {

    private static final String LAST_DAY = "9999-12-31";

    public Answer journal(String journalId) {
        return caller.get("/accounting/journals/" + journalId).expect(200);
    }

    /** The lines of a journal as text, such as {@code "CUSTOMER_DEPOSITS Cr 2329"}. */
    public List<String> journalLines(String journalId) {
        return StreamSupport.stream(journal(journalId).json().path("lines").spliterator(), false)
                .map(Auditor::line)
                .toList();
    }

    private static String line(JsonNode line) {
        long debit = line.path("debit").longValue();
        return line.path("account").asText() + (debit > 0 ? " Dr " + debit : " Cr " + line.path("credit"));
    }

    /** What was accrued for a product, the latest day first. */
    public List<JsonNode> accruals(Product product) {
        return caller.get("/interest/accruals?limit=500&productCode=" + product.code())
                .expect(200)
                .items();
    }

    /** Over all days, whatever day the clock shows. */
    public Answer trialBalance() {
        return caller.get("/accounting/trial-balance?day=" + LAST_DAY).expect(200);
    }

    /** Debits less credits of the whole bank; never anything but zero. */
    public BigInteger trialBalanceDifference() {
        JsonNode trial = trialBalance().json();
        return trial.path("totalDebit")
                .bigIntegerValue()
                .subtract(trial.path("totalCredit").bigIntegerValue());
    }

    /** Over all days, whatever day the clock shows. */
    public Reconciliation reconciliation() {
        return reconciliation(LAST_DAY);
    }

    /** Through a day, {@code yyyy-MM-dd}. */
    public Reconciliation reconciliation(String day) {
        return new Reconciliation(
                caller.get("/accounting/reconciliation?day=" + day).expect(200).json());
    }
}
