package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.AtOnce;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Customer;
import org.jigeum.acceptance.bank.Eventually;
import org.jigeum.acceptance.bank.Product;
import org.jigeum.acceptance.bank.RowLock;
import org.jigeum.acceptance.server.Database;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** 정기 이자 지급: each test has a product and a regular interest day of its own. */
@ArquillianTest
@Order(22)
class RegularInterestTest {

    private static final String PATH = "/interest/regular-payments";
    private static final long FIFTY_MILLION = 50_000_000;

    private final Bank bank = new Bank();

    @Test
    void paysByTaxProfileAndStateAndSaysWhatItPaid() {
        Product product = bank.operator().newProductPaidOn(3, "2");
        bank.clock().set("2024-03-02");
        Account resident = holding(product, "RESIDENT");
        Account exempt = holding(product, "TAX_EXEMPT_SAVINGS");
        Account foreign = holding(product, "NON_RESIDENT");
        Account seized = holding(product, "RESIDENT");
        Account stopped = holding(product, "RESIDENT");
        Account hacked = holding(product, "RESIDENT");
        Account empty = bank.newAccount(product);
        bank.operator().restrict(seized, "SEIZED").expect(200);
        bank.operator().restrict(stopped, "PAYMENT_STOP").expect(200);
        bank.operator().changeStanding(hacked.owner(), "HACKED").expect(200);
        bank.clock().set("2024-03-03");
        JsonNode run = paid("2024-03-03", "COMPLETED");
        // 50,000,000 x 2 % / 365 = 2,739.7 won; 14 % of it 383, 20 % of it 547; local taxes 38 and 54
        assertThat(onlyClaim(resident)).containsExactly(2_739L, 380L, 30L, 2_329L);
        assertThat(onlyClaim(exempt)).containsExactly(2_739L, 0L, 0L, 2_739L);
        assertThat(onlyClaim(foreign)).containsExactly(2_739L, 540L, 50L, 2_149L);
        assertThat(onlyClaim(seized)).containsExactly(2_739L, 380L, 30L, 2_329L);
        assertThat(Stream.of(stopped, hacked, empty).flatMap(account -> claims(account).stream()))
                .isEmpty();
        assertThat(numbers(run, "total", "done", "paid", "nothingDue", "notPermitted", "failed"))
                .containsExactly(7L, 7L, 4L, 1L, 2L, 0L);
        assertThat(numbers(run, "gross", "incomeTax", "localIncomeTax", "net"))
                .containsExactly(4 * 2_739L, 380L + 540 + 380, 30L + 50 + 30, 2_329L + 2_739 + 2_149 + 2_329);
        assertThat(run.path("finishedAt").isTextual()).isTrue();
        assertThat(run.path("failures")).isEmpty();
        assertThat(bank.auditor().trialBalanceDifference()).isZero();
    }

    @Test
    void theSameOrderAgainIsTheSameRunAndPaysNothingMore() {
        Product product = bank.operator().newProductPaidOn(4, "2");
        bank.clock().set("2024-03-02");
        Account account = holding(product, "RESIDENT");
        bank.clock().set("2024-03-04");
        String first = order("2024-03-04");
        awaitStatus(first, "COMPLETED");
        assertThat(order("2024-03-04")).isEqualTo(first);
        assertThat(run(first).path("status").asText()).isEqualTo("COMPLETED");
        assertThat(claims(account)).hasSize(1);
        account.claim().refused(409, "ALREADY_CLAIMED");
        assertThat(bank.books()
                        .refusalOf("insert into interest.claim select nextval('interest.claim_id'), account_number,"
                                + " customer_id, product_code, business_day, from_day, through_day, tax_profile, gross,"
                                + " income_tax, local_income_tax, net, balance, journal_id, claimed_at"
                                + " from interest.claim where account_number = " + account.number()))
                .isEqualTo("23505");
    }

    @Test
    void accountsClaimedAtTheSameMomentArePaidOnce() {
        int many = 30;
        Product product = bank.operator().newProductPaidOn(5, "2");
        bank.clock().set("2024-03-04");
        List<Account> accounts =
                Stream.generate(() -> holding(product, "RESIDENT")).limit(many).toList();
        bank.clock().set("2024-03-05");
        AtOnce.call(many, i -> i == 0 ? order("2024-03-05") : accounts.get(i).claim());
        JsonNode run = paid("2024-03-05", "COMPLETED");
        assertThat(accounts).allMatch(account -> claims(account).size() == 1);
        assertThat(run.path("done").asLong()).isEqualTo(many);
        assertThat(accounts).allMatch(account -> account.balance() == FIFTY_MILLION + 2_329);
    }

    @Test
    void anAccountThatSomebodyHasLockedIsPassedOverAndVisitedAgain() {
        Product product = bank.operator().newProductPaidOn(6, "2");
        bank.clock().set("2024-03-05");
        Account locked = holding(product, "RESIDENT");
        Account free = holding(product, "RESIDENT");
        bank.clock().set("2024-03-06");
        String runId = RowLock.on(locked, "for no key update").during(() -> {
            String ordered = order("2024-03-06");
            Eventually.that("the free account is paid", () -> claims(free).size() == 1);
            assertThat(run(ordered).path("status").asText()).isEqualTo("RUNNING");
            return ordered;
        });
        awaitStatus(runId, "COMPLETED");
        assertThat(claims(locked)).hasSize(1);
    }

    @Test
    void anAccountThatFailsIsRecordedWithItsCauseAndIsPaidOnceItIsMended() {
        Product product = bank.operator().newProductPaidOn(7, "2");
        bank.clock().set("2024-03-06");
        Account broken = holding(product, "RESIDENT");
        Account sound = holding(product, "RESIDENT");
        setOwner(broken, "nobody");
        bank.clock().set("2024-03-07");
        JsonNode run = paid("2024-03-07", "COMPLETED_WITH_FAILURES");
        assertThat(claims(sound)).hasSize(1);
        assertThat(numbers(run, "total", "done", "paid", "failed")).containsExactly(2L, 2L, 1L, 1L);
        JsonNode failure = run.path("failures").get(0);
        assertThat(failure.path("accountNumber").asText()).isEqualTo(broken.number());
        assertThat(failure.path("cause").asText()).contains("does not know the owner");
        assertThat(bank.operator()
                        .caller()
                        .get(PATH + "/" + run.path("runId").asText() + "/failures")
                        .expect(200)
                        .items())
                .containsExactly(failure);
        setOwner(broken, broken.owner().id());
        JsonNode mended = paid("2024-03-07", "COMPLETED");
        assertThat(mended.path("runId")).isEqualTo(run.path("runId"));
        assertThat(numbers(mended, "total", "done", "paid", "failed")).containsExactly(2L, 2L, 2L, 0L);
        assertThat(claims(broken)).hasSize(1);
        assertThat(claims(sound)).hasSize(1);
    }

    @Test
    void anAccountThatWasUsedAfterMidnightIsPaidOnItsOwnDay() {
        Product product = bank.operator().newProductPaidOn(8, "2");
        bank.clock().set("2024-03-07");
        Account before = holding(product, "RESIDENT");
        Account after = holding(product, "RESIDENT");
        bank.clock().set("2024-03-09");
        bank.teller().deposit(after, 1).expect(201);
        bank.clock().setInstant("2024-03-08T23:59:30+09:00");
        paid("2024-03-08", "COMPLETED");
        assertThat(claims(before).get(0).get("through_day")).hasToString("2024-03-07");
        assertThat(claims(after).get(0).get("through_day")).hasToString("2024-03-08");
    }

    @Test
    void anOrderHasADayThatIsReached() {
        bank.clock().set("2024-03-10");
        Map<String, String> tomorrow = Map.of("day", "2024-03-11");
        bank.operator().caller().post(PATH, tomorrow).refused(422, "DAY_NOT_REACHED");
        bank.operator().caller().post(PATH, Map.of("day", "tomorrow")).refused(400, "INVALID_REQUEST");
        bank.operator().caller().post(PATH, Map.of()).refused(400, "INVALID_REQUEST");
        bank.operator().caller().get(PATH + "/0").refused(404, "REGULAR_PAYMENT_NOT_FOUND");
        bank.teller().caller().post(PATH, tomorrow).refused(403, "FORBIDDEN");
    }

    private Account holding(Product product, String taxProfile) {
        Customer owner = bank.teller().newCustomer(taxProfile);
        Account account = bank.teller().openAccount(owner, product);
        bank.teller().deposit(account, FIFTY_MILLION).expect(201);
        return account;
    }

    private String order(String day) {
        return bank.operator()
                .caller()
                .post(PATH, Map.of("day", day))
                .expect(202)
                .text("runId");
    }

    /** Orders the payment and waits until it has ended like this. */
    private JsonNode paid(String day, String status) {
        String runId = order(day);
        awaitStatus(runId, status);
        return run(runId);
    }

    private void awaitStatus(String runId, String status) {
        Eventually.that(
                "run " + runId + " is " + status,
                () -> run(runId).path("status").asText().equals(status));
    }

    private JsonNode run(String runId) {
        Answer answer = bank.operator().caller().get(PATH + "/" + runId).expect(200);
        return answer.json();
    }

    private static List<Long> numbers(JsonNode run, String... fields) {
        return Stream.of(fields).map(field -> run.path(field).longValue()).toList();
    }

    private List<Map<String, Object>> claims(Account account) {
        return bank.books()
                .rows(
                        "select gross, income_tax, local_income_tax, net, through_day from interest.claim"
                                + " where account_number = ?",
                        Long.valueOf(account.number()));
    }

    private List<Object> onlyClaim(Account account) {
        List<Map<String, Object>> claims = claims(account);
        assertThat(claims).hasSize(1);
        return claims.get(0).values().stream().limit(4).toList();
    }

    private static void setOwner(Account account, String owner) {
        try (Connection connection = Database.running().bank().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update accounting.account set customer_id = '" + owner + "' where number = " + account);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
