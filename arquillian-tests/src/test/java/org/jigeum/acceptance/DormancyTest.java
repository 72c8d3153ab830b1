package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.AtOnce;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Customer;
import org.jigeum.acceptance.bank.Product;
import org.jigeum.acceptance.bank.RowLock;
import org.jigeum.acceptance.bank.Teller;
import org.jigeum.acceptance.server.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dormancy by rule: five years in which the customer ordered nothing. */
@ArquillianTest
@Order(55)
class DormancyTest {

    private static final int MORE_THAN_A_BATCH = 1_001;
    private static final int AT_ONCE = 8;

    private final Bank bank = new Bank();
    private final Teller teller = bank.teller();

    @BeforeEach
    void longAgo() {
        bank.clock().set("2018-08-15");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-08-15, 2023-08-15, 2018-08-15, 2023-08-16",
        "2016-02-29, 2021-02-28, 2016-02-28, 2021-03-01",
        "2019-02-28, 2024-02-28, 2019-02-28, 2024-02-29"
    })
    void exactlyFiveYearsAreNotEnoughAndTheNextDayIs(String active, String awake, String since, String dormant) {
        bank.clock().set(active);
        Account account = bank.newAccountWith(1_000);
        bank.clock().set(awake);
        Answer run = bank.operator().runDormancy().expect(200);
        assertThat(run.text("businessDay")).isEqualTo(awake);
        assertThat(run.text("inactiveSince")).isEqualTo(since);
        assertThat(restrictions(account)).isEmpty();
        bank.clock().set(dormant);
        assertThat(bank.operator().runDormancy().expect(200).won("madeDormant")).isPositive();
        assertThat(restrictions(account)).containsExactly("DORMANT");
        teller.deposit(account, 1).refused(422, "NOT_PERMITTED");
    }

    @Test
    void whatTheCustomerOrdersKeepsAnAccountAwake() {
        List<Account> accounts = AtOnce.call(5, i -> bank.newAccountWith(50_000_000));
        bank.clock().set("2018-08-16");
        teller.deposit(accounts.get(0), 1).expect(201);
        teller.withdraw(accounts.get(1), 1).expect(201);
        teller.transfer(accounts.get(2), accounts.get(3), 1).expect(201);
        accounts.get(4).claim().expect(201);
        runOn("2023-08-16");
        assertThat(accounts)
                .allSatisfy(account -> assertThat(restrictions(account)).isEmpty());
        runOn("2023-08-17");
        assertThat(accounts)
                .allSatisfy(account -> assertThat(restrictions(account)).containsExactly("DORMANT"));
    }

    @Test
    void whatTheBankDoesByItselfDoesNot() {
        Account corrected = bank.newAccountWith(1_000);
        Account reversed = bank.newAccountWith(1_000);
        bank.clock().set("2020-01-01");
        bank.secondTeller()
                .approve(teller.propose(corrected, "IN", 5, "2018-08-20"))
                .expect(200);
        String deposit = reversed.entries().get(0).path("entryId").asText();
        bank.secondTeller().approve(teller.reverse(reversed, deposit)).expect(200);
        runOn("2023-08-16");
        assertThat(restrictions(corrected)).containsExactly("DORMANT");
        assertThat(restrictions(reversed)).containsExactly("DORMANT");
    }

    @Test
    void otherRestrictionsStayAndWhoDidItAndWhyIsKept() {
        Account account = bank.newAccountWith(1_000);
        bank.operator().restrict(account, "PLEDGED").expect(200);
        runOn("2023-08-16");
        assertThat(restrictions(account)).containsExactlyInAnyOrder("PLEDGED", "DORMANT");
        Map<String, Object> change = bank.books()
                .rows(
                        "select reason, changed_by, business_day::text as day from accounting.restriction_change"
                                + " where account_number = ? order by change_id desc limit 1",
                        Long.valueOf(account.number()))
                .get(0);
        assertThat(change)
                .containsEntry("changed_by", "operator-1")
                .containsEntry("day", "2023-08-16")
                .hasEntrySatisfying(
                        "reason", reason -> assertThat(reason.toString()).startsWith("DORMANCY_RULE"));
    }

    @Test
    void aSecondRunFindsNothing() {
        Account account = bank.newAccountWith(1_000);
        runOn("2023-08-16");
        assertThat(bank.operator().runDormancy().expect(200).won("madeDormant")).isZero();
        assertThat(bank.books()
                        .number("select count(*) from accounting.restriction_change where account_number = ?", account))
                .isOne();
    }

    @Test
    void anAccountThatIsLetOutOfDormancyHasFiveYearsAgain() {
        Account account = bank.newAccountWith(1_000);
        runOn("2023-08-16");
        bank.operator().restrict(account, "LIMITED").expect(200);
        bank.operator().runDormancy().expect(200);
        assertThat(restrictions(account)).containsExactly("LIMITED");
        runOn("2028-08-16");
        assertThat(restrictions(account)).containsExactly("LIMITED");
        runOn("2028-08-17");
        assertThat(restrictions(account)).containsExactlyInAnyOrder("LIMITED", "DORMANT");
    }

    @Test
    void aChangeOfOtherRestrictionsIsNoActivity() {
        Account account = bank.newAccountWith(1_000);
        bank.clock().set("2022-01-01");
        bank.operator().restrict(account, "PLEDGED").expect(200);
        bank.operator().restrict(account).expect(200);
        runOn("2023-08-16");
        assertThat(restrictions(account)).containsExactly("DORMANT");
    }

    @Test
    void aClosedAccountIsLeftAlone() {
        Account account = bank.newAccountWith(1_000);
        teller.close(account).expect(201);
        runOn("2023-08-16");
        assertThat(restrictions(account)).isEmpty();
    }

    @Test
    void nobodyIsWaitedFor() {
        Account held = bank.newAccountWith(1_000);
        Account free = bank.newAccountWith(1_000);
        RowLock.on(held, "for no key update").during(() -> {
            runOn("2023-08-16");
            return null;
        });
        assertThat(restrictions(held)).isEmpty();
        assertThat(restrictions(free)).containsExactly("DORMANT");
        runOn("2023-08-16");
        assertThat(restrictions(held)).containsExactly("DORMANT");
    }

    /** Opened and moved by the release before, which knew of no last active day. */
    @Test
    void beforeTheLastActiveDayIsKnownTheLastBusinessDayStandsForIt() throws SQLException {
        Account untouched = bank.newAccountWith(1_000);
        Account corrected = bank.newAccountWith(1_000);
        forgetLastActiveDay(untouched);
        forgetLastActiveDay(corrected);
        bank.clock().set("2020-01-01");
        bank.secondTeller()
                .approve(teller.propose(corrected, "IN", 5, "2020-01-01"))
                .expect(200);
        runOn("2023-08-15");
        assertThat(restrictions(untouched)).isEmpty();
        assertThat(restrictions(corrected)).isEmpty();
        runOn("2023-08-16");
        assertThat(restrictions(untouched)).containsExactly("DORMANT");
        assertThat(restrictions(corrected)).containsExactly("DORMANT");
    }

    private static void forgetLastActiveDay(Account account) throws SQLException {
        try (Connection connection = Database.running().bank().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update accounting.account set last_active_day = null where number = " + account.number());
        }
    }

    @Test
    void moreThanOneBatchIsGoneThroughInARun() {
        runOn("2018-08-15");
        Customer owner = teller.newCustomer();
        Product product = bank.operator().newProduct("2");
        AtOnce.call(AT_ONCE, thread -> {
            for (int i = thread; i < MORE_THAN_A_BATCH; i += AT_ONCE) {
                teller.openAccount(owner, product);
            }
            return thread;
        });
        bank.clock().set("2023-08-16");
        assertThat(bank.operator().runDormancy().expect(200).won("madeDormant"))
                .isGreaterThanOrEqualTo(MORE_THAN_A_BATCH);
        assertThat(bank.books()
                        .rows(
                                "select count(*) as awake from accounting.account where customer_id = ?"
                                        + " and not 'DORMANT' = any (restrictions)",
                                owner.id())
                        .get(0))
                .containsEntry("awake", 0L);
    }

    private void runOn(String day) {
        bank.clock().set(day);
        bank.operator().runDormancy().expect(200);
    }

    private static List<String> restrictions(Account account) {
        JsonNode restrictions = account.show().json().path("restrictions");
        return StreamSupport.stream(restrictions.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
