package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Teller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what in which state: the bank's table, cell by cell. */
@ArquillianTest
@Order(50)
class StateTableTest {

    private static final long BALANCE = 50_000_000;
    private static final Set<String> STANDINGS = Set.of("NORMAL", "IDENTITY_THEFT", "HACKED", "DECEASED");

    private final Bank bank = new Bank();
    private Account account;
    private Account friends;

    @BeforeEach
    void twoAccountsWithInterestToClaim() {
        bank.clock().set("2023-08-15");
        account = bank.newAccountWith(BALANCE);
        friends = bank.newAccountWith(BALANCE);
        bank.clock().set("2023-08-16");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
                    state           | quote | claim | out | in
                    NORMAL          | yes   | yes   | yes | yes
                    IDENTITY_THEFT  | staff | no    | no  | no
                    HACKED          | staff | no    | no  | yes
                    DECEASED        | staff | no    | no  | yes
                    PAYMENT_STOP    | yes   | no    | no  | yes
                    SEIZED          | yes   | no    | no  | yes
                    PLEDGED         | yes   | yes   | no  | yes
                    DORMANT         | yes   | no    | no  | no
                    LIMITED         | yes   | yes   | yes | yes
                    DEPOSIT_STOP    | yes   | no    | yes | no
                    WITHDRAWAL_STOP | yes   | yes   | no  | yes
                    """)
    void aStateAllowsWhatTheTableSays(String state, String quote, String claim, String out, String in) {
        put(state);
        Caller owner = account.owner().caller();
        checkQuotes(state, quote);
        check(state, out, bank.teller().withdraw(account, 1));
        check(state, out, bank.teller().transfer(account, friends, 1));
        check(state, out, owner.post("/accounting/transfers", Teller.transferOf(account, friends, 1)));
        check(state, in, bank.teller().deposit(account, 1));
        check(state, in, deposit(Caller.of("gateway", "channel")));
        check(state, in, bank.teller().transfer(friends, account, 1));
        check(
                state,
                in,
                friends.owner().caller().post("/accounting/transfers", Teller.transferOf(friends, account, 1)));
        check(state, claim, account.claim());
        bank.clock().set("2023-08-17");
        check(state, claim, bank.teller().caller().post(account.interestPath() + "/claims"));
        long moved = (in.equals("yes") ? 4L : 0L) - (out.equals("yes") ? 3L : 0L);
        long claimed = claim.equals("yes") ? 2 * 2_329L : 0L;
        assertThat(account.balance()).isEqualTo(BALANCE + moved + claimed);
    }

    private Answer deposit(Caller caller) {
        return caller.post(account.path() + "/deposits", Teller.money(1));
    }

    private void checkQuotes(String state, String quote) {
        Answer toOwner = account.quote();
        if (quote.equals("yes")) {
            toOwner.expect(200);
        } else {
            assertNeutral(state, toOwner.refused(422, "NOT_PERMITTED"));
        }
        for (String role : List.of("teller", "operator", "auditor")) {
            Caller.of("staff-1", role).get(account.interestPath() + "/quote").expect(200);
        }
    }

    private static void check(String state, String permission, Answer answer) {
        if (permission.equals("yes")) {
            answer.expect(201);
        } else {
            answer.refused(422, "NOT_PERMITTED");
            if (answer.json().has("states")) {
                assertThat(answer.json().path("states")).hasSize(1);
                assertThat(answer.json().path("states").get(0).asText()).isEqualTo(state);
            } else {
                assertNeutral(state, answer);
            }
        }
    }

    /** A customer learns that it is not possible, not why. */
    private static void assertNeutral(String state, Answer answer) {
        assertThat(answer.body())
                .doesNotContain(state)
                .doesNotContainIgnoringCase("state")
                .doesNotContainIgnoringCase(state.replace('_', ' '));
    }

    @Test
    void staffLearnTheStatesThatStandAgainstItAndACustomerDoesNot() {
        bank.operator().restrict(account, "PLEDGED", "DEPOSIT_STOP").expect(200);
        bank.operator().changeStanding(account.owner(), "HACKED").expect(200);
        assertThat(states(bank.teller().deposit(account, 1))).containsExactly("DEPOSIT_STOP");
        assertThat(states(bank.teller().withdraw(account, 1))).containsExactlyInAnyOrder("HACKED", "PLEDGED");
        assertThat(states(bank.teller().caller().post(account.interestPath() + "/claims")))
                .containsExactlyInAnyOrder("HACKED", "DEPOSIT_STOP");
        Answer toOwner = account.claim().refused(422, "NOT_PERMITTED");
        assertThat(toOwner.json().has("states")).isFalse();
        assertThat(toOwner.body()).doesNotContain("HACKED", "PLEDGED", "DEPOSIT_STOP");
        assertThat(account.balance()).isEqualTo(BALANCE);
    }

    private static List<String> states(Answer refusal) {
        List<String> states = new ArrayList<>();
        refusal.refused(422, "NOT_PERMITTED").json().path("states").forEach(state -> states.add(state.asText()));
        return states;
    }

    @Test
    void ofCombinedStatesAnyNoWins() {
        bank.operator()
                .restrict(account, "LIMITED", "WITHDRAWAL_STOP", "DEPOSIT_STOP")
                .expect(200);
        account.quote().expect(200);
        bank.teller().withdraw(account, 1).refused(422, "NOT_PERMITTED");
        bank.teller().deposit(account, 1).refused(422, "NOT_PERMITTED");
        account.claim().refused(422, "NOT_PERMITTED");
    }

    @Test
    void aQuoteSaysThatAClaimIsNotPermittedAndStillShowsTheInterest() {
        bank.operator().restrict(account, "SEIZED").expect(200);
        Answer quote = account.quote().expect(200);
        assertThat(quote.json().path("claimable").booleanValue()).isFalse();
        assertThat(quote.text("reason")).isEqualTo("NOT_PERMITTED");
        assertThat(quote.won("gross")).isEqualTo(2_739);
    }

    @Test
    void interestAccruesWhileAClaimIsNotPossibleAndIsPaidAfterwards() {
        bank.operator().restrict(account, "SEIZED").expect(200);
        bank.clock().set("2023-08-25");
        account.claim().refused(422, "NOT_PERMITTED");
        bank.operator().restrict(account).expect(200);
        Answer claim = account.claim().expect(201);
        assertThat(claim.text("from")).isEqualTo("2023-08-15");
        assertThat(claim.won("gross")).isEqualTo(27_397);
    }

    @Test
    void aLimitAccountPaysOutAMillionADayAndNotAWonMore() {
        bank.operator().restrict(account, "LIMITED").expect(200);
        bank.teller().withdraw(account, 1_000_001).refused(422, "NOT_PERMITTED");
        bank.teller().withdraw(account, 400_000).expect(201);
        bank.teller().transfer(account, friends, 599_999).expect(201);
        bank.teller().withdraw(account, 2).refused(422, "NOT_PERMITTED");
        account.owner()
                .caller()
                .post("/accounting/transfers", Teller.transferOf(account, friends, 1))
                .expect(201);
        bank.teller().withdraw(account, 1).refused(422, "NOT_PERMITTED");
        account.claim().expect(201);
        bank.teller().deposit(account, 5_000_000).expect(201);
        bank.teller().withdraw(account, 1).refused(422, "NOT_PERMITTED");
        bank.clock().set("2023-08-17");
        bank.teller().withdraw(account, 1_000_000).expect(201);
        bank.teller().withdraw(account, 1).refused(422, "NOT_PERMITTED");
    }

    @Test
    void whatLeftBeforeTheLimitWasSetCountsAsWell() {
        bank.teller().withdraw(account, 999_999).expect(201);
        bank.operator().restrict(account, "LIMITED").expect(200);
        bank.teller().withdraw(account, 2).refused(422, "NOT_PERMITTED");
        bank.teller().withdraw(account, 1).expect(201);
    }

    @Test
    void aStandingHoldsForEveryAccountOfTheCustomer() {
        Account second = bank.teller().openAccount(account.owner(), account.product());
        bank.operator().changeStanding(account.owner(), "IDENTITY_THEFT").expect(200);
        bank.teller().deposit(second, 1).refused(422, "NOT_PERMITTED");
        bank.operator().changeStanding(account.owner(), "NORMAL").expect(200);
        bank.teller().deposit(second, 1).expect(201);
    }

    private void put(String state) {
        if (STANDINGS.contains(state)) {
            bank.operator().changeStanding(account.owner(), state).expect(200);
        } else {
            bank.operator().restrict(account, state).expect(200);
        }
    }
}
