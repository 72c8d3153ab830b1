package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.AtOnce;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Eventually;
import org.jigeum.acceptance.bank.Metrics;
import org.jigeum.acceptance.bank.RowLock;
import org.jigeum.acceptance.bank.TaxDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** 원천징수부: every payout becomes a line of the register, once, whatever happens to the queue in between. */
@ArquillianTest
@Order(68)
class TaxQueueTest {

    private static final long FIFTY_MILLION = 50_000_000;
    private static final String REFUSE = """
            alter table accounting.withholding add constraint refused_by_a_test check (account_number <> %s) not valid""";
    private static final String REFUSE_NO_MORE =
            "alter table accounting.withholding drop constraint if exists refused_by_a_test";

    private final Bank bank = new Bank();

    @BeforeEach
    void today() {
        bank.clock().set("2023-08-15");
    }

    @AfterEach
    void refuseNoMore() {
        bank.books().execute(REFUSE_NO_MORE);
    }

    @Test
    void aClaimIsALineOfTheRegisterSoonAfterAndLeavesTheOutbox() {
        Answer claim = claimOfOneDay(accountOnTheNextDay());
        awaitLine(claim);
        assertThat(line(claim))
                .containsEntry("kind", "CLAIM")
                .containsEntry("tax_profile", "RESIDENT")
                .containsEntry("gross", 2_739L)
                .containsEntry("income_tax", 380L)
                .containsEntry("local_income_tax", 30L);
        assertThat(line(claim).get("paid_on")).hasToString("2023-08-16");
        awaitNotInOutbox(claim);
    }

    @Test
    void aPayoutWithoutTaxIsALineAsWell() {
        Account account = bank.teller()
                .openAccount(
                        bank.teller().newCustomer("TAX_EXEMPT_SAVINGS"),
                        bank.newAccount().product());
        bank.teller().deposit(account, FIFTY_MILLION).expect(201);
        bank.clock().set("2023-08-16");
        Answer claim = claimOfOneDay(account);
        awaitLine(claim);
        assertThat(line(claim))
                .containsEntry("tax_profile", "TAX_EXEMPT_SAVINGS")
                .containsEntry("gross", 2_739L)
                .containsEntry("income_tax", 0L)
                .containsEntry("local_income_tax", 0L);
    }

    /** 50,000,000 won that had never come: 2,739 won of interest and 410 won of tax are taken back. */
    @Test
    void whatACorrectionTakesBackIsALineBelowZero() {
        Account account = accountOnTheNextDay();
        Answer claim = claimOfOneDay(account);
        bank.teller().deposit(account, FIFTY_MILLION).expect(201);
        bank.secondTeller()
                .approve(bank.teller().propose(account, "OUT", FIFTY_MILLION, "2023-08-15"))
                .expect(200);
        bank.clock().set("2023-08-20");
        account.claim().expect(201);
        Eventually.that(
                "claims and adjustment are registered", () -> lines(account).size() == 3);
        assertThat(lines(account))
                .filteredOn(line -> line.get("kind").equals("ADJUSTMENT"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("gross", -claim.won("gross"))
                        .containsEntry("income_tax", -claim.won("incomeTax"))
                        .containsEntry("local_income_tax", -claim.won("localIncomeTax")));
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
        awaitLine(claimOfOneDay(accountOnTheNextDay()));
        assertThat(Metrics.now().value("jigeum_withholdings_total")).isGreaterThan(before);
        Eventually.that("all is well again", () -> Metrics.now().value("jigeum_dead_letters") == 0);
    }

    @Test
    void manyClaimsAtOnceAreALineEach() {
        int many = 40;
        List<Account> accounts = Stream.generate(this::holding).limit(many).toList();
        bank.clock().set("2023-08-16");
        List<Answer> claims = AtOnce.call(many, i -> claimOfOneDay(accounts.get(i)));
        claims.forEach(this::awaitLine);
        assertThat(accounts).allMatch(account -> lines(account).size() == 1);
        claims.forEach(this::awaitNotInOutbox);
    }

    /** Twice the same message: the line is there once. */
    @Test
    void aPayoutThatIsToldTwiceIsWrittenOnce() {
        Account account = accountOnTheNextDay();
        Answer claim = claimOfOneDay(account);
        awaitLine(claim);
        awaitNotInOutbox(claim);
        putBackIntoOutbox(claim);
        awaitNotInOutbox(claim);
        assertThat(lines(account)).hasSize(1);
    }

    /** As if the broker had lost its messages: what was sent and has no line after a minute is sent again. */
    @Test
    void aPayoutThatGotLostOnTheWayIsSentAgainAfterAMinute() {
        Account account = accountOnTheNextDay();
        Answer claim = claimOfOneDay(account);
        awaitLine(claim);
        awaitNotInOutbox(claim);
        bank.books()
                .execute("alter table accounting.withholding disable trigger insert_only;"
                        + " delete from accounting.withholding where payout_id = " + claim.text("claimId")
                        + "; alter table accounting.withholding enable trigger insert_only;"
                        + " insert into interest.outbox (claim_id, written_at, sent_at, sent_by) values ("
                        + claim.text("claimId") + ", '2023-08-16T09:00:00+09:00', '"
                        + bank.clock().now()
                        + "', 'another node')");
        bank.clock().setInstant(bank.clock().now().plusSeconds(30).toString());
        assertThat(lines(account)).isEmpty();
        bank.clock().setInstant(bank.clock().now().plusSeconds(31).toString());
        awaitLine(claim);
        awaitNotInOutbox(claim);
    }

    @Test
    void nodesShareTheOutboxAndPassOverWhatAnotherOneHasLocked() {
        Account account = accountOnTheNextDay();
        Answer locked = claimOfOneDay(accountOnTheNextDay());
        awaitLine(locked);
        awaitNotInOutbox(locked);
        putBackIntoOutbox(locked);
        RowLock outbox = new RowLock(
                List.of("select 1 from interest.outbox where claim_id = " + locked.text("claimId") + " for update"));
        Answer free = outbox.during(() -> {
            bank.clock().set("2023-08-17");
            Answer claim = account.claim().expect(201);
            awaitLine(claim);
            return claim;
        });
        awaitNotInOutbox(free);
        awaitNotInOutbox(locked);
    }

    @Test
    void aClaimThatCannotBeRegisteredIsParkedAndKeepsNobodyElseWaiting() {
        Account poisoned = holding();
        Account sound = holding();
        bank.clock().set("2023-08-16");
        bank.books().execute(REFUSE.formatted(poisoned.number()));
        List<Answer> claims = AtOnce.call(2, i -> claimOfOneDay(i == 0 ? poisoned : sound));
        awaitLine(claims.get(1));
        JsonNode letter = awaitDeadLetter(claims.get(0));
        assertThat(letter.path("status").asText()).isEqualTo("PARKED");
        assertThat(letter.path("cause").asText()).contains("refused_by_a_test");
        assertThat(letter.path("tries").asInt()).isEqualTo(6);
        assertThat(letter.path("payload").asText()).contains(poisoned.number());
        assertThat(letter.path("claimState").asText()).isEqualTo("UNREGISTERED");
        assertThat(letter.path("claim").path("accountNumber").asText()).isEqualTo(poisoned.number());
        assertThat(letter.path("claim").path("gross").asLong()).isEqualTo(2_739);
        assertThat(lines(poisoned)).isEmpty();
        desk().dryRun(letter.path("id").asText()).refused(422, "REPLAY_REFUSED");
        desk().replay(letter.path("id").asText()).refused(422, "REPLAY_REFUSED");
        assertThat(desk().deadLetter(letter.path("id").asText()).path("tries").asInt())
                .isEqualTo(7);
        replayOnceMended(poisoned, claims.get(0), letter.path("id").asText());
    }

    private void replayOnceMended(Account account, Answer claim, String id) {
        refuseNoMore();
        assertThat(desk().dryRun(id).expect(200).text("status")).isEqualTo("REGISTERED");
        assertThat(lines(account)).isEmpty();
        assertThat(desk().deadLetter(id).path("status").asText()).isEqualTo("PARKED");
        List<Answer> replays = AtOnce.call(4, i -> desk().replay(id));
        assertThat(replays)
                .allSatisfy(
                        answer -> assertThat(answer.expect(200).text("status")).isEqualTo("REGISTERED"));
        assertThat(lines(account)).hasSize(1);
        awaitNotInOutbox(claim);
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
        assertThat(other.approveDiscard(id).expect(200).text("status")).isEqualTo("DISCARDED");
        other.approveDiscard(id).expect(200);
        desk().replay(id).refused(409, "ALREADY_RESOLVED");
        JsonNode letter = desk().deadLetter(id);
        assertThat(letter.path("discardReason").asText()).isEqualTo("garbled");
        assertThat(letter.path("discardAskedBy").asText()).isEqualTo("operator-1");
        assertThat(letter.path("resolvedBy").asText()).isEqualTo("operator-2");
        bank.clock().setInstant(bank.clock().now().plusSeconds(61).toString());
        awaitLine(claim);
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
    void theRegisterIsInsertOnly() {
        awaitLine(claimOfOneDay(accountOnTheNextDay()));
        assertThat(bank.books().refusalOf("update accounting.withholding set income_tax = 0"))
                .isEqualTo("23001");
        assertThat(bank.books().refusalOf("delete from accounting.withholding")).isEqualTo("23001");
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

    private void awaitLine(Answer claim) {
        Eventually.that("claim " + claim.text("claimId") + " is registered", () -> countLines(claim) == 1);
    }

    private long countLines(Answer claim) {
        return bank.books().number("select count(*) from accounting.withholding where payout_id = ?", id(claim));
    }

    private void awaitNotInOutbox(Answer claim) {
        Eventually.that(
                "claim " + claim.text("claimId") + " is confirmed",
                () -> bank.books().number("select count(*) from interest.outbox where claim_id = ?", id(claim)) == 0);
    }

    private JsonNode awaitDeadLetter(Answer claim) {
        Eventually.that(
                "claim " + claim.text("claimId") + " is parked",
                () -> !desk().deadLettersOf(claim.text("claimId")).isEmpty());
        return desk().deadLettersOf(claim.text("claimId")).get(0);
    }

    private void putBackIntoOutbox(Answer claim) {
        bank.books()
                .execute("insert into interest.outbox (claim_id, written_at) values (" + claim.text("claimId")
                        + ", '2023-08-16T09:00:00+09:00')");
    }

    private Map<String, Object> line(Answer claim) {
        return bank.books()
                .rows("select * from accounting.withholding where payout_id = ?", id(claim))
                .get(0);
    }

    private List<Map<String, Object>> lines(Account account) {
        return bank.books()
                .rows("select * from accounting.withholding where account_number = ?", Long.valueOf(account.number()));
    }

    private static long id(Answer claim) {
        return Long.parseLong(claim.text("claimId"));
    }
}
