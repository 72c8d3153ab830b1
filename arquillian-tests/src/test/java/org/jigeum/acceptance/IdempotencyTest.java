package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Passbook;
import org.jigeum.acceptance.bank.Teller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request that is sent again with its key is answered again, not done again. */
@ArquillianTest
@Order(20)
class IdempotencyTest {

    private static final int BALANCE = 50_000_000;

    private final Bank bank = new Bank();
    private final String key = Caller.newKey();

    @BeforeEach
    void today() {
        bank.clock().set("2023-08-15");
    }

    @Test
    void aClaimSentAgainGetsItsAnswerToTheLetter() {
        Account account = bank.newAccountWith(BALANCE);
        bank.clock().set("2023-08-16");
        Answer first = account.claim(key).expect(201);
        bank.clock().set("2023-09-01");
        assertSame(first, account.claim(key));
        assertThat(account.claims()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deposits", "withdrawals"})
    void aMovementSentAgainGetsItsAnswerToTheLetter(String movements) {
        Account account = bank.newAccountWith(BALANCE);
        Caller teller = bank.teller().caller();
        Answer first = teller.post(account.path() + "/" + movements, Teller.money(7), key)
                .expect(201);
        bank.teller().deposit(account, 1_000).expect(201);
        assertSame(first, teller.post(account.path() + "/" + movements, Teller.money(7), key));
        assertThat(account.entries()).hasSize(3);
    }

    @Test
    void aTransferSentAgainGetsItsAnswerToTheLetter() {
        Account from = bank.newAccountWith(BALANCE);
        Account to = bank.newAccount();
        Map<String, Object> transfer = Teller.transferOf(from, to, 7);
        Caller owner = from.owner().caller();
        Answer first = owner.post("/accounting/transfers", transfer, key).expect(201);
        assertSame(first, owner.post("/accounting/transfers", transfer, key));
        assertThat(to.balance()).isEqualTo(7);
        assertThat(to.entries()).hasSize(1);
    }

    @Test
    void aRefusalSentAgainStaysARefusalThoughItWouldBePossibleNow() {
        Account account = bank.newAccount();
        Caller teller = bank.teller().caller();
        String withdrawals = account.path() + "/withdrawals";
        Answer refusal = teller.post(withdrawals, Teller.money(7), key).refused(422, "INSUFFICIENT_BALANCE");
        bank.teller().deposit(account, 1_000).expect(201);
        assertSame(refusal, teller.post(withdrawals, Teller.money(7), key));
        teller.post(withdrawals, Teller.money(7)).expect(201);
    }

    @Test
    void aClaimThatFoundNothingIsAnsweredSoEvenTheNextDay() {
        Account account = bank.newAccountWith(BALANCE);
        Answer refusal = account.claim(key).refused(422, "NOTHING_TO_CLAIM");
        bank.clock().set("2023-08-16");
        assertSame(refusal, account.claim(key));
        account.claim().expect(201);
    }

    @Test
    void aKeyIsRefusedForAnotherBodyAndForAnotherPath() {
        Account account = bank.newAccount();
        Account other = bank.newAccount();
        Caller teller = bank.teller().caller();
        teller.post(account.path() + "/deposits", Teller.money(7), key).expect(201);
        teller.post(account.path() + "/deposits", Teller.money(8), key).refused(422, "IDEMPOTENCY_KEY_REUSED");
        Map<String, Object> fromElsewhere = Map.of("amount", 7, "channel", "ATM");
        teller.post(account.path() + "/deposits", fromElsewhere, key).refused(422, "IDEMPOTENCY_KEY_REUSED");
        teller.post(account.path() + "/withdrawals", Teller.money(7), key).refused(422, "IDEMPOTENCY_KEY_REUSED");
        teller.post(other.path() + "/deposits", Teller.money(7), key).refused(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(account.balance()).isEqualTo(7);
        assertThat(other.balance()).isZero();
    }

    @Test
    void aRequestWithoutAKeyIsRefused() {
        Account account = bank.newAccountWith(BALANCE);
        Account other = bank.newAccount();
        Caller teller = bank.teller().caller();
        for (String movements : List.of("/deposits", "/withdrawals")) {
            teller.request("POST", account.path() + movements)
                    .json(Teller.money(7))
                    .send()
                    .refused(400, "IDEMPOTENCY_KEY_MISSING");
        }
        teller.request("POST", "/accounting/transfers")
                .json(Teller.transferOf(account, other, 7))
                .send()
                .refused(400, "IDEMPOTENCY_KEY_MISSING");
        bank.clock().set("2023-08-16");
        teller.request("POST", account.interestPath() + "/claims").send().refused(400, "IDEMPOTENCY_KEY_MISSING");
        assertThat(account.balance()).isEqualTo(BALANCE);
    }

    @Test
    void theKeysOfTwoCallersHaveNothingToDoWithEachOther() {
        Account account = bank.newAccount();
        String deposits = account.path() + "/deposits";
        Caller.of("teller-a", "teller").post(deposits, Teller.money(7), key).expect(201);
        Caller.of("teller-b", "teller").post(deposits, Teller.money(8), key).expect(201);
        assertThat(account.balance()).isEqualTo(15);
    }

    @Test
    void aRequestThatWasNotUnderstoodDoesNotUseUpItsKey() {
        Account account = bank.newAccount();
        Caller teller = bank.teller().caller();
        teller.post(account.path() + "/deposits", Teller.money(0), key).refused(400, "INVALID_REQUEST");
        teller.post(account.path() + "/deposits", Teller.money(7), key).expect(201);
        assertThat(account.balance()).isEqualTo(7);
    }

    private static void assertSame(Answer first, Answer again) {
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(first.body()).isNotEmpty();
    }

    @Test
    void anEntryThatIsAnsweredAgainIsTheEntryInThePassbook() {
        Account account = bank.newAccount();
        Caller teller = bank.teller().caller();
        teller.post(account.path() + "/deposits", Teller.money(7), key).expect(201);
        Answer again = teller.post(account.path() + "/deposits", Teller.money(7), key);
        assertThat(Passbook.of(account)
                        .chains()
                        .entries()
                        .get(0)
                        .path("entryId")
                        .asText())
                .isEqualTo(again.text("entryId"));
    }
}
