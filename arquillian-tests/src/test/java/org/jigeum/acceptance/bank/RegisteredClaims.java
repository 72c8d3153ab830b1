package org.jigeum.acceptance.bank;

import java.util.List;
import java.util.Map;
import org.jigeum.acceptance.server.Database;

/** 원천징수부 and the way to it, read behind the bank's back. */
public final class RegisteredClaims {

    private final Books books = Books.of(Database.running().bank());

    /** Waits until the register has the line of a claim. */
    public void awaitLine(Answer claim) {
        Eventually.that(
                "claim " + id(claim) + " is registered", () -> lines(claim).size() == 1);
    }

    /** Waits until the outbox has let go of a claim. */
    public void awaitConfirmed(Answer claim) {
        Eventually.that(
                "claim " + id(claim) + " is confirmed",
                () -> books.number("select count(*) from interest.outbox where claim_id = ?", id(claim)) == 0);
    }

    public Map<String, Object> line(Answer claim) {
        return lines(claim).get(0);
    }

    private List<Map<String, Object>> lines(Answer claim) {
        return books.rows("select * from accounting.withholding where payout_id = ?", id(claim));
    }

    public List<Map<String, Object>> lines(Account account) {
        return books.rows(
                "select * from accounting.withholding where account_number = ?", Long.valueOf(account.number()));
    }

    private static long id(Answer claim) {
        return Long.parseLong(claim.text("claimId"));
    }
}
