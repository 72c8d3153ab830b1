package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.AtOnce;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Eventually;
import org.jigeum.acceptance.bank.RegisteredClaims;
import org.jigeum.acceptance.bank.RowLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** 원천징수부: every payout becomes a line of the register, once, whatever happens to the queue in between. */
@ArquillianTest
@Order(68)
class TaxQueueTest {

    private static final long FIFTY_MILLION = 50_000_000;
    private final Bank bank = new Bank();
    private final RegisteredClaims register = new RegisteredClaims();

    @BeforeEach
    void today() {
        bank.clock().set("2023-08-15");
    }

    @Test
    void aClaimIsALineOfTheRegisterSoonAfterAndLeavesTheOutbox() {
        Answer claim = claimOfOneDay(accountOnTheNextDay());
        register.awaitLine(claim);
        assertThat(register.line(claim))
                .containsEntry("kind", "CLAIM")
                .containsEntry("tax_profile", "RESIDENT")
                .containsEntry("gross", 2_739L)
                .containsEntry("income_tax", 380L)
                .containsEntry("local_income_tax", 30L);
        assertThat(register.line(claim).get("paid_on")).hasToString("2023-08-16");
        register.awaitConfirmed(claim);
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
        register.awaitLine(claim);
        assertThat(register.line(claim))
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
                "claims and adjustment are registered",
                () -> register.lines(account).size() == 3);
        assertThat(register.lines(account))
                .filteredOn(line -> line.get("kind").equals("ADJUSTMENT"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("gross", -claim.won("gross"))
                        .containsEntry("income_tax", -claim.won("incomeTax"))
                        .containsEntry("local_income_tax", -claim.won("localIncomeTax")));
    }

    @Test
    void manyClaimsAtOnceAreALineEach() {
        int many = 40;
        List<Account> accounts = Stream.generate(this::holding).limit(many).toList();
        bank.clock().set("2023-08-16");
        List<Answer> claims = AtOnce.call(many, i -> claimOfOneDay(accounts.get(i)));
        claims.forEach(register::awaitLine);
        assertThat(accounts).allMatch(account -> register.lines(account).size() == 1);
        claims.forEach(register::awaitConfirmed);
    }

    /** Twice the same message: the line is there once. */
    @Test
    void aPayoutThatIsToldTwiceIsWrittenOnce() {
        Account account = accountOnTheNextDay();
        Answer claim = claimOfOneDay(account);
        register.awaitLine(claim);
        register.awaitConfirmed(claim);
        putBackIntoOutbox(claim);
        register.awaitConfirmed(claim);
        assertThat(register.lines(account)).hasSize(1);
    }

    /** As if the broker had lost its messages: what was sent and has no line after a minute is sent again. */
    @Test
    void aPayoutThatGotLostOnTheWayIsSentAgainAfterAMinute() {
        Account account = accountOnTheNextDay();
        Answer claim = claimOfOneDay(account);
        register.awaitLine(claim);
        register.awaitConfirmed(claim);
        bank.books()
                .execute("alter table accounting.withholding disable trigger insert_only;"
                        + " delete from accounting.withholding where payout_id = " + claim.text("claimId")
                        + "; alter table accounting.withholding enable trigger insert_only;"
                        + " insert into interest.outbox (claim_id, written_at, sent_at, sent_by) values ("
                        + claim.text("claimId") + ", '2023-08-16T09:00:00+09:00', '"
                        + bank.clock().now()
                        + "', 'another node')");
        bank.clock().setInstant(bank.clock().now().plusSeconds(30).toString());
        assertThat(register.lines(account)).isEmpty();
        bank.clock().setInstant(bank.clock().now().plusSeconds(31).toString());
        register.awaitLine(claim);
        register.awaitConfirmed(claim);
    }

    /** As if the register had been restored to an earlier moment: nothing waits, and the line is missing. */
    @Test
    void aPayoutThatLeftTheOutboxAndHasNoLineIsToldAgainAfterAMinute() {
        Account account = accountOnTheNextDay();
        Answer claim = claimOfOneDay(account);
        register.awaitConfirmed(claim);
        Map<String, Object> line = register.line(claim);
        bank.books()
                .execute("alter table accounting.withholding disable trigger insert_only;"
                        + " delete from accounting.withholding where payout_id = " + claim.text("claimId")
                        + "; alter table accounting.withholding enable trigger insert_only");
        OffsetDateTime deleted = bank.clock().now();
        Eventually.that("it is told again", () -> {
            bank.clock().setInstant(bank.clock().now().plusSeconds(61).toString());
            return register.lines(account).size() == 1;
        });
        assertThat(bank.clock().now()).isAfter(deleted.plusSeconds(60));
        assertThat(register.line(claim)).containsAllEntriesOf(withoutTime(line));
        register.awaitConfirmed(claim);
    }

    private static Map<String, Object> withoutTime(Map<String, Object> line) {
        Map<String, Object> rest = new HashMap<>(line);
        rest.remove("recorded_at");
        return rest;
    }

    @Test
    void nodesShareTheOutboxAndPassOverWhatAnotherOneHasLocked() {
        Account account = accountOnTheNextDay();
        Answer locked = claimOfOneDay(accountOnTheNextDay());
        register.awaitLine(locked);
        register.awaitConfirmed(locked);
        putBackIntoOutbox(locked);
        RowLock outbox = new RowLock(
                List.of("select 1 from interest.outbox where claim_id = " + locked.text("claimId") + " for update"));
        Answer free = outbox.during(() -> {
            bank.clock().set("2023-08-17");
            Answer claim = account.claim().expect(201);
            register.awaitLine(claim);
            return claim;
        });
        register.awaitConfirmed(free);
        register.awaitConfirmed(locked);
    }

    @Test
    void theRegisterIsInsertOnly() {
        register.awaitLine(claimOfOneDay(accountOnTheNextDay()));
        assertThat(bank.books().refusalOf("update accounting.withholding set income_tax = 0"))
                .isEqualTo("23001");
        assertThat(bank.books().refusalOf("delete from accounting.withholding")).isEqualTo("23001");
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

    private void putBackIntoOutbox(Answer claim) {
        bank.books()
                .execute("insert into interest.outbox (claim_id, written_at) values (" + claim.text("claimId")
                        + ", '2023-08-16T09:00:00+09:00')");
    }
}
