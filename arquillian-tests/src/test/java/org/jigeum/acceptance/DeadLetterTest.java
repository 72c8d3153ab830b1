package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.AtOnce;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Eventually;
import org.jigeum.acceptance.bank.Metrics;
import org.jigeum.acceptance.bank.RegisteredClaims;
import org.jigeum.acceptance.bank.TaxDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What the withholding register refuses: it keeps nobody else waiting, and is registered in the end. */
@ArquillianTest
@Order(68)
class DeadLetterTest {

    private static final long FIFTY_MILLION = 50_000_000;
    private static final String REFUSE = """
            alter table accounting.withholding
            add constraint refused_by_a_test check (account_number <> %s) not valid""";
    private static final String REFUSE_NO_MORE =
            "alter table accounting.withholding drop constraint if exists refused_by_a_test";

    private final Bank bank = new Bank();
    private final RegisteredClaims register = new RegisteredClaims();

    @AfterEach
    void refuseNoMore() {
        bank.books().execute(REFUSE_NO_MORE);
    }

    @Test
    void aClaimThatCannotBeRegisteredIsParkedAndKeepsNobodyElseWaiting() {
        bank.clock().set("2023-08-15");
        Account poisoned = holding();
        Account sound = holding();
        bank.clock().set("2023-08-16");
        bank.books().execute(REFUSE.formatted(poisoned.number()));
        List<Answer> claims = AtOnce.call(2, i -> claimOfOneDay(i == 0 ? poisoned : sound));
        register.awaitLine(claims.get(1));
        JsonNode letter = awaitDeadLetter(claims.get(0));
        assertThat(letter.path("status").asText()).isEqualTo("PARKED");
        assertThat(letter.path("cause").asText()).contains("refused_by_a_test");
        assertThat(letter.path("tries").asInt()).isEqualTo(6);
        assertThat(letter.path("payload").asText()).contains(poisoned.number());
        assertThat(letter.path("claimState").asText()).isEqualTo("UNREGISTERED");
        assertThat(letter.path("claim").path("accountNumber").asText()).isEqualTo(poisoned.number());
        assertThat(letter.path("claim").path("gross").asLong()).isEqualTo(2_739);
        assertThat(register.lines(poisoned)).isEmpty();
        desk().dryRun(letter.path("id").asText()).refused(422, "REPLAY_REFUSED");
        desk().replay(letter.path("id").asText()).refused(422, "REPLAY_REFUSED");
        assertThat(desk().deadLetter(letter.path("id").asText()).path("tries").asInt())
                .isEqualTo(7);
        replayOnceMended(poisoned, claims.get(0), letter.path("id").asText());
    }

    private void replayOnceMended(Account account, Answer claim, String id) {
        refuseNoMore();
        assertThat(desk().dryRun(id).expect(200).text("status")).isEqualTo("REGISTERED");
        assertThat(register.lines(account)).isEmpty();
        assertThat(desk().deadLetter(id).path("status").asText()).isEqualTo("PARKED");
        List<Answer> replays = AtOnce.call(4, i -> desk().replay(id));
        assertThat(replays)
                .allSatisfy(
                        answer -> assertThat(answer.expect(200).text("status")).isEqualTo("REGISTERED"));
        assertThat(register.lines(account)).hasSize(1);
        register.awaitConfirmed(claim);
        JsonNode letter = desk().deadLetter(id);
        assertThat(letter.path("status").asText()).isEqualTo("REGISTERED");
        assertThat(letter.path("claimState").asText()).isEqualTo("REGISTERED");
        assertThat(letter.path("resolvedBy").asText()).isEqualTo("operator-1");
        assertThat(desk().deadLettersOf(claim.text("claimId"))).isEmpty();
        desk().askToDiscard(id, "too late").refused(409, "ALREADY_RESOLVED");
    }

    /** Discarding a letter never loses a payout that was made: the outbox tells the register of it anew. */
    @Test
    void twoPersonsDiscardALetterAndThePayoutIsToldAnew() {
        Account account = accountOnTheNextDay();
        bank.books().execute(REFUSE.formatted(account.number()));
        Answer claim = claimOfOneDay(account);
        String id = awaitDeadLetter(claim).path("id").asText();
        desk().approveDiscard(id).refused(409, "NOT_ASKED");
        desk().askToDiscard(id, " ").refused(400, "INVALID_REQUEST");
        desk().askToDiscard(id, "garbled").expect(200);
        desk().approveDiscard(id).refused(422, "SAME_PERSON");
        refuseNoMore();
        TaxDesk other = new TaxDesk(Caller.of("operator-2", "operator"));
        other.askToDiscard(id, "for another reason").refused(409, "ALREADY_ASKED");
        assertThat(other.approveDiscard(id).expect(200).text("status")).isEqualTo("DISCARDED");
        other.approveDiscard(id).expect(200);
        desk().replay(id).refused(409, "ALREADY_RESOLVED");
        JsonNode letter = desk().deadLetter(id);
        assertThat(letter.path("discardReason").asText()).isEqualTo("garbled");
        assertThat(letter.path("discardAskedBy").asText()).isEqualTo("operator-1");
        assertThat(letter.path("resolvedBy").asText()).isEqualTo("operator-2");
        bank.clock().setInstant(bank.clock().now().plusSeconds(61).toString());
        register.awaitLine(claim);
    }

    /** Whatever a message says: by hand nothing is registered but what was paid. */
    @Test
    void aLetterThatSaysSomethingElseThanWhatWasPaidIsNotRegistered() {
        Account account = accountOnTheNextDay();
        bank.books().execute(REFUSE.formatted(account.number()));
        Answer claim = claimOfOneDay(account);
        JsonNode letter = awaitDeadLetter(claim);
        refuseNoMore();
        String id = letter.path("id").asText();
        String payload = letter.path("payload").asText();
        for (String lie :
                List.of(payload.replace("2739", "2740"), payload.replace(claim.text("claimId"), "999999999"))) {
            bank.books()
                    .execute("update accounting.dead_letter set payload = '" + lie + "' where dead_letter_id = " + id);
            desk().replay(id).refused(422, "REPLAY_REFUSED");
        }
        assertThat(register.lines(account)).isEmpty();
        bank.books()
                .execute("update accounting.dead_letter set payload = '" + payload + "' where dead_letter_id = " + id);
        desk().dryRun(id).expect(200);
        assertThat(register.lines(account)).isEmpty();
        desk().replay(id).expect(200);
        assertThat(register.lines(account)).hasSize(1);
        String done = "POST /accounting/tax/dead-letters/" + id + "/replay DONE";
        assertThat(bank.books()
                        .rows(
                                "select action || ' ' || outcome as entry from accounting.audit_log"
                                        + " where account_number = ? and subject = 'operator-1' and action like 'POST%'"
                                        + " order by entry_id",
                                Long.valueOf(account.number())))
                .extracting(row -> row.get("entry"))
                .endsWith(done, done); // the dry run is on record as well
    }

    @Test
    void onlyOperatorsSeeDeadLettersAndWhatDoesNotExistIsNotFound() {
        bank.teller().caller().get("/accounting/tax/dead-letters").refused(403, "FORBIDDEN");
        bank.auditor().caller().get("/accounting/tax/dead-letters").refused(403, "FORBIDDEN");
        Caller operator = bank.operator().caller();
        operator.get("/accounting/tax/dead-letters?status=LOST").refused(400, "INVALID_REQUEST");
        operator.get("/accounting/tax/dead-letters/0").refused(404, "DEAD_LETTER_NOT_FOUND");
        desk().replay("0").refused(404, "DEAD_LETTER_NOT_FOUND");
        desk().dryRun("x").refused(404, "DEAD_LETTER_NOT_FOUND");
        desk().askToDiscard("0", "none").refused(404, "DEAD_LETTER_NOT_FOUND");
        desk().approveDiscard("0").refused(404, "DEAD_LETTER_NOT_FOUND");
        operator.post("/accounting/tax/dead-letters/1/replay?dryRun=perhaps").refused(400, "INVALID_REQUEST");
    }

    @Test
    void whoWatchesTheBankSeesHowFarTheRegisterIs() {
        Account account = accountOnTheNextDay();
        bank.books().execute(REFUSE.formatted(account.number()));
        long before = Metrics.now().value("jigeum_withholdings_total");
        Answer refused = claimOfOneDay(account);
        String id = awaitDeadLetter(refused).path("id").asText();
        bank.clock().setInstant(bank.clock().now().plusSeconds(600).toString());
        Eventually.that(
                "a dead letter and its payout are seen",
                () -> Metrics.now().value("jigeum_dead_letters") > 0
                        && Metrics.now().value("jigeum_outbox_rows") > 0
                        && Metrics.now().value("jigeum_outbox_oldest_seconds") >= 600);
        refuseNoMore();
        desk().replay(id).expect(200);
        register.awaitLine(claimOfOneDay(accountOnTheNextDay()));
        assertThat(Metrics.now().value("jigeum_withholdings_total")).isGreaterThan(before);
        Eventually.that("all is well again", () -> Metrics.now().value("jigeum_dead_letters") == 0);
    }

    private TaxDesk desk() {
        return new TaxDesk(bank.operator().caller());
    }

    private Account holding() {
        return bank.newAccountWith(FIFTY_MILLION);
    }

    private Account accountOnTheNextDay() {
        bank.clock().set("2023-08-15");
        Account account = holding();
        bank.clock().set("2023-08-16");
        return account;
    }

    private static Answer claimOfOneDay(Account account) {
        return account.claim().expect(201);
    }

    private JsonNode awaitDeadLetter(Answer claim) {
        Eventually.that(
                "claim " + claim.text("claimId") + " is parked",
                () -> !desk().deadLettersOf(claim.text("claimId")).isEmpty());
        return desk().deadLettersOf(claim.text("claimId")).get(0);
    }
}
