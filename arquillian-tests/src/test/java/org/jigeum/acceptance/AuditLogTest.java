package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Customer;
import org.jigeum.acceptance.bank.Teller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What staff do, and what anybody is refused, is in the audit log: who, what, whom it concerned, what came of it. */
@ArquillianTest
@Order(85)
class AuditLogTest {

    private static final String MISSING_ACCOUNT = "999999999991";

    private final Bank bank = new Bank();
    private final String subject = "someone-" + Caller.newKey();
    private Account account;

    @BeforeEach
    void anAccountWithMoneyInIt() {
        bank.clock().set("2023-08-15");
        account = bank.newAccountWith(50_000_000);
        bank.clock().set("2023-08-16");
    }

    @Test
    void whatStaffReadIsRecordedWithTheCustomerWhomItConcerns() {
        Caller.of(subject, "teller", "auditor").get(account.path()).expect(200);
        JsonNode entry = onlyEntry("accounting");
        assertThat(entry.path("subject").asText()).isEqualTo(subject);
        assertThat(entry.path("roles").toString()).isEqualTo("[\"auditor\",\"teller\"]");
        assertThat(entry.path("action").asText()).isEqualTo("GET /accounting/accounts/{no}");
        assertThat(entry.path("accountNumber").asText()).isEqualTo(account.number());
        assertThat(entry.path("customerId").asText()).isEqualTo(account.owner().id());
        assertThat(entry.path("outcome").asText()).isEqualTo("DONE");
        assertThat(entry.path("status").asInt()).isEqualTo(200);
        assertThat(entry.path("code").isNull()).isTrue();
        assertThat(entry.path("at").asText()).startsWith("2023-08-16T09:0").endsWith("+09:00");
    }

    @ParameterizedTest(name = "{1} {2}")
    @CsvSource({
        "customer,   GET,  /customer/customers/{customer},                 /customer/customers/{customerId},     200",
        "customer,   PUT,  /customer/customers/{customer}/standing,  /customer/customers/{customerId}/standing,  400",
        "accounting, GET,  /accounting/accounts?customerId={customer},     /accounting/accounts,                 200",
        "accounting, GET,  /accounting/accounts/{no}/entries,              /accounting/accounts/{no}/entries,    200",
        "accounting, GET,  /accounting/corrections?accountNumber={no},     /accounting/corrections,              200",
        "accounting, POST, /accounting/accounts/{no}/withdrawals,          /accounting/accounts/{no}/withdrawals, 400",
        "interest,   GET,  /interest/accounts/{no}/quote,                  /interest/accounts/{no}/quote,        200",
        "interest,   GET,  /interest/accounts/{no}/claims,                 /interest/accounts/{no}/claims,       200"
    })
    void whoeverOfTheStaffLooksAtOrTriesSomethingIsRecorded(
            String module, String method, String path, String action, int status) {
        Caller staff = Caller.of(subject, "teller", "operator");
        String asked = path.replace("{no}", account.number())
                .replace("{customer}", account.owner().id());
        Answer answer = method.equals("GET")
                ? staff.get(asked)
                : staff.request(method, asked).json(Map.of()).send();
        answer.expect(status);
        JsonNode entry = onlyEntry(module);
        assertThat(entry.path("action").asText()).isEqualTo(method + " " + action);
        assertThat(entry.path("status").asInt()).isEqualTo(status);
        assertThat(entry.path("outcome").asText()).isEqualTo(status == 200 ? "DONE" : "REFUSED");
        boolean ofAccount = path.contains("{no}");
        assertThat(entry.path("accountNumber").asText()).isEqualTo(ofAccount ? account.number() : "null");
        if (status == 200) {
            assertThat(entry.path("customerId").asText())
                    .isEqualTo(account.owner().id());
        }
    }

    @Test
    void aDepositIsRecordedOnceByTheStatementThatStoresItsAnswerAndItsRepetitionAsOne() {
        Caller teller = Caller.of(subject, "teller");
        String key = Caller.newKey();
        teller.post(account.path() + "/deposits", Teller.money(7), key).expect(201);
        String deposit = "POST /accounting/accounts/{no}/deposits ";
        assertThat(bank.auditLog("accounting").of(subject)).containsExactly(deposit + "DONE 201");
        assertThat(onlyEntry("accounting").path("customerId").asText())
                .isEqualTo(account.owner().id());
        assertOneStatementWrote("accounting", key);
        teller.post(account.path() + "/deposits", Teller.money(7), key).expect(201);
        assertThat(bank.auditLog("accounting").of(subject))
                .containsExactly(deposit + "REPEATED 201", deposit + "DONE 201");
        teller.post(account.path() + "/deposits", Teller.money(8), key).expect(422);
        assertThat(bank.auditLog("accounting").of(subject))
                .hasSize(3)
                .first()
                .isEqualTo(deposit + "REFUSED 422 IDEMPOTENCY_KEY_REUSED");
        assertThat(account.balance()).isEqualTo(50_000_007);
    }

    /** Rows of one transaction have the same xmin, those of one of its statements the same cmin. */
    private void assertOneStatementWrote(String module, String key) {
        String statement = "select xmin::text || ' ' || cmin::text as wrote from " + module;
        assertThat(bank.books().rows(statement + ".audit_log where subject = ?", subject))
                .isEqualTo(bank.books().rows(statement + ".stored_answer where idempotency_key = ?", key))
                .hasSize(1);
    }

    @Test
    void aTransferByATellerIsRecordedForBothCustomers() {
        Account other = bank.newAccount();
        new Teller(Caller.of(subject, "teller")).transfer(account, other, 5).expect(201);
        List<JsonNode> entries = bank.auditLog("accounting").entries("subject=" + subject);
        assertThat(entries)
                .extracting(entry -> entry.path("accountNumber").asText() + " "
                        + entry.path("customerId").asText())
                .containsExactlyInAnyOrder(
                        account.number() + " " + account.owner().id(),
                        other.number() + " " + other.owner().id());
        assertThat(bank.auditLog("accounting").of(subject)).containsOnly("POST /accounting/transfers DONE 201");
    }

    @Test
    void theDecisionOfACorrectionIsRecordedWithItsNumberAndTheCustomer() {
        Answer proposal = bank.teller().propose(account, "IN", 10, "2023-08-15").expect(201);
        String path = "/accounting/corrections/" + proposal.text("correctionId");
        Caller teller = Caller.of(subject, "teller");
        teller.request("POST", path + "/approval").send().expect(200);
        JsonNode entry = onlyEntry("accounting");
        assertThat(entry.path("action").asText()).isEqualTo("POST " + path + "/approval");
        assertThat(entry.path("accountNumber").asText()).isEqualTo(account.number());
        assertThat(entry.path("customerId").asText()).isEqualTo(account.owner().id());
    }

    @Test
    void whatACustomerDoesWithItsOwnIsNotRecorded() {
        account.quote().expect(200);
        String key = Caller.newKey();
        account.claim(key).expect(201);
        account.claim(key).expect(201);
        account.balance();
        account.entries();
        account.claims();
        account.owner().caller().get(account.owner().path()).expect(200);
        for (String module : List.of("customer", "accounting", "interest")) {
            assertThat(bank.auditLog(module).of(account.owner().id())).isEmpty();
        }
    }

    @Test
    void aRefusedClaimIsRecordedWithItsCodeByTheStatementThatStoresTheRefusal() {
        Account empty = bank.teller().openAccount(bank.teller().newCustomer(), account.product());
        String key = Caller.newKey();
        empty.claim(key).refused(422, "NOTHING_TO_CLAIM");
        List<JsonNode> entries =
                bank.auditLog("interest").entries("customerId=" + empty.owner().id());
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).path("subject").asText())
                .isEqualTo(empty.owner().id());
        assertThat(entries.get(0).path("accountNumber").asText()).isEqualTo(empty.number());
        assertThat(bank.auditLog("interest").of(empty.owner().id()))
                .containsExactly("POST /interest/accounts/{no}/claims REFUSED 422 NOTHING_TO_CLAIM");
        String statement = "select xmin::text || ' ' || cmin::text as wrote from interest.";
        assertThat(bank.books()
                        .rows(
                                statement + "audit_log where subject = ?",
                                empty.owner().id()))
                .isEqualTo(bank.books().rows(statement + "stored_answer where idempotency_key = ?", key));
    }

    @ParameterizedTest(name = "{1} {2}")
    @CsvSource({
        "customer,   GET,  /customer/customers/{customer},             404, CUSTOMER_NOT_FOUND",
        "accounting, GET,  /accounting/accounts/{no},                  404, ACCOUNT_NOT_FOUND",
        "accounting, GET,  /accounting/accounts/{no}/entries,          404, ACCOUNT_NOT_FOUND",
        "accounting, GET,  /accounting/accounts?customerId={customer}, 200, null",
        "interest,   GET,  /interest/accounts/{no}/quote,              404, ACCOUNT_NOT_FOUND",
        "interest,   GET,  /interest/accounts/{no}/claims,             404, ACCOUNT_NOT_FOUND",
        "interest,   POST, /interest/accounts/{no}/claims,             404, ACCOUNT_NOT_FOUND"
    })
    void whoReachesForSomebodyElsesIsRecordedWithTheTrueOwner(
            String module, String method, String path, int status, String code) {
        Customer stranger = bank.teller().newCustomer();
        stranger.caller()
                .request(
                        method,
                        path.replace("{no}", account.number())
                                .replace("{customer}", account.owner().id()))
                .key(Caller.newKey())
                .send()
                .expect(status);
        List<JsonNode> entries = bank.auditLog(module).entries("subject=" + stranger.id());
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(entries.get(0).path("status").asInt()).isEqualTo(status);
        assertThat(entries.get(0).path("code").asText()).isEqualTo(code);
        assertThat(entries.get(0).path("customerId").asText())
                .isEqualTo(account.owner().id());
    }

    @Test
    void aTransferFromSomebodyElsesAccountIsRecordedWithTheTrueOwner() {
        Customer stranger = bank.teller().newCustomer();
        Map<String, Object> theft = Map.of("from", account.number(), "to", MISSING_ACCOUNT, "amount", 1);
        stranger.caller().post("/accounting/transfers", theft).refused(404, "ACCOUNT_NOT_FOUND");
        assertThat(bank.auditLog("accounting").entries("subject=" + stranger.id()))
                .extracting(entry -> entry.path("accountNumber").asText() + " "
                        + entry.path("customerId").asText())
                .containsExactlyInAnyOrder(
                        account.number() + " " + account.owner().id(), MISSING_ACCOUNT + " null");
    }

    @Test
    void whoLacksTheRoleIsRecordedWithTheAccountOfThePath() {
        Caller.of(subject, "channel").get(account.path()).refused(403, "FORBIDDEN");
        Caller.of(subject, "customer").get("/accounting/journals/17").refused(403, "FORBIDDEN");
        Caller.of(subject, "admin")
                .put(account.path() + "/restrictions", Map.of())
                .refused(403, "FORBIDDEN");
        assertThat(bank.auditLog("accounting").of(subject))
                .containsExactly(
                        "PUT /accounting/accounts/{no}/restrictions REFUSED 403 FORBIDDEN",
                        "GET /accounting/journals/17 REFUSED 403 FORBIDDEN",
                        "GET /accounting/accounts/{no} REFUSED 403 FORBIDDEN");
        assertThat(bank.auditLog("accounting").entries("subject=" + subject))
                .extracting(entry -> entry.path("accountNumber").asText())
                .containsExactly(account.number(), "null", account.number());
    }

    @Test
    void aRequestThatIsNotEvenUnderstoodIsRecordedWithoutWhatItSays() {
        Caller customer = Caller.of(subject, "customer");
        customer.get("/accounting/김지금").refused(404, "NOT_FOUND");
        customer.get("/accounting/accounts/kim-jigeum").refused(404, "ACCOUNT_NOT_FOUND");
        customer.request("DELETE", account.path()).send().refused(405, "METHOD_NOT_ALLOWED");
        customer.request("POST", "/accounting/transfers")
                .body("김지금", "text/plain")
                .send()
                .refused(415, "UNSUPPORTED_MEDIA_TYPE");
        customer.request("POST", "/accounting/transfers")
                .body("{\"김지금\":1}", "application/json")
                .send()
                .refused(400, "INVALID_REQUEST");
        assertThat(bank.auditLog("accounting").of(subject))
                .containsExactly(
                        "POST /accounting/transfers REFUSED 400 INVALID_REQUEST",
                        "POST /accounting/* REFUSED 415 UNSUPPORTED_MEDIA_TYPE",
                        "DELETE /accounting/* REFUSED 405 METHOD_NOT_ALLOWED",
                        "GET /accounting/accounts/{no} REFUSED 404 ACCOUNT_NOT_FOUND",
                        "GET /accounting/* REFUSED 404 NOT_FOUND");
    }

    private JsonNode onlyEntry(String module) {
        List<JsonNode> entries = bank.auditLog(module).entries("subject=" + subject);
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }
}
