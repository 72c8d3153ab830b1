package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Eventually;
import org.jigeum.acceptance.bank.Metrics;
import org.jigeum.acceptance.bank.Product;
import org.jigeum.acceptance.bank.RowLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Claims that arrive while the bank's two transactions for claims are busy: they are paid together. */
@ArquillianTest
@Order(24)
class CoalescedClaimsTest {

    private static final long BALANCE = 50_000_000;

    /** What has been computed cannot be written for a moment. */
    private static final String HOLD_CLAIMS = "lock table interest.claim in share row exclusive mode";

    private static final String NEW_RATES = """
            insert into product.rate_version (product_code, version, effective_from, recorded_at, recorded_by)
            values ('%1$s', 2, '2023-08-16', now(), 'operator-1');
            insert into product.rate_tier (product_code, version, position, up_to, rate_units)
            values ('%1$s', 2, 0, null, 40000);
            update interest.rate_revision set revision = gen_random_uuid() where product_code = '%1$s'""";

    private final Bank bank = new Bank();
    private Product product;

    @BeforeEach
    void aDayOfInterest() {
        bank.clock().set("2023-08-15");
        product = bank.operator().newProduct("2");
    }

    private List<Account> accounts(int count) {
        List<Account> accounts = IntStream.range(0, count)
                .mapToObj(i -> bank.newAccount(product))
                .peek(account -> bank.teller().deposit(account, BALANCE).expect(201))
                .toList();
        bank.clock().set("2023-08-16");
        return accounts;
    }

    /** Sends them while the one transaction at work, a claim for another account, is held up. */
    private List<CompletableFuture<Answer>> together(Account holding, List<Supplier<Answer>> claims) {
        List<CompletableFuture<Answer>> sent = new ArrayList<>();
        new RowLock(List.of(HOLD_CLAIMS)).during(() -> {
            sent.add(CompletableFuture.supplyAsync(holding::claim));
            Eventually.that("the transaction waits to write", () -> waitingToWrite() == 1);
            claims.forEach(claim -> sent.add(CompletableFuture.supplyAsync(claim)));
            Eventually.that("all are under way", () -> underWay() == sent.size());
            return sent;
        });
        sent.remove(0).join().expect(201);
        return sent;
    }

    private long waitingToWrite() {
        return bank.books().number("select count(*) from pg_locks where locktype = 'relation' and not granted");
    }

    private static long underWay() {
        return Metrics.now().value("jigeum_admission_under_way{requests=\"money\"}");
    }

    @Test
    void arePaidInOneTransaction() {
        List<Account> accounts = accounts(10);
        List<Account> waiting = accounts.subList(1, 10);
        together(
                        accounts.get(0),
                        waiting.stream()
                                .map(account -> (Supplier<Answer>) account::claim)
                                .toList())
                .forEach(claim ->
                        assertThat(claim.join().expect(201).won("gross")).isEqualTo(2_739));
        String numbers = waiting.stream().map(Account::number).collect(Collectors.joining(", "));
        assertThat(bank.books()
                        .number("select count(distinct xmin::text) from interest.claim where account_number in ("
                                + numbers + ")"))
                .as("one, and one for those whose requests were slow to join")
                .isLessThanOrEqualTo(2);
        accounts.forEach(account -> assertThat(account.balance()).isEqualTo(BALANCE + 2_329));
    }

    @Test
    void eachGetsItsOwnAnswerAndNobodyWaitsForAnAccountThatIsLocked() {
        List<Account> accounts = accounts(7);
        Account locked = accounts.get(1);
        Account blocked = accounts.get(2);
        Account claimed = accounts.get(3);
        Account mine = accounts.get(4);
        Account strangers = accounts.get(5);
        Account mineToo = new Account(strangers.number(), mine.owner(), product);
        bank.operator().restrict(blocked, "SEIZED", "PAYMENT_STOP").expect(200);
        claimed.claim().expect(201);
        String usedKey = Caller.newKey();
        mine.claim(usedKey).expect(201);
        List<CompletableFuture<Answer>> answers = RowLock.on(locked, "for no key update")
                .during(() -> {
                    List<CompletableFuture<Answer>> sent = together(
                            accounts.get(0),
                            List.of(
                                    locked::claim,
                                    blocked::claim,
                                    claimed::claim,
                                    () -> mine.claim(usedKey),
                                    mineToo::claim,
                                    accounts.get(6)::claim));
                    sent.get(5).join().expect(201);
                    assertThat(sent.get(0)).isNotDone();
                    return sent;
                });
        answers.get(0).join().expect(201);
        answers.get(1).join().refused(422, "NOT_PERMITTED");
        answers.get(2).join().refused(409, "ALREADY_CLAIMED");
        answers.get(3).join().expect(201);
        answers.get(4).join().refused(404, "ACCOUNT_NOT_FOUND");
        assertThat(strangers.claims()).isEmpty();
        assertThat(mine.claims()).as("the same key, the same answer").hasSize(1);
    }

    @Test
    void aKeyThatWasUsedForAnotherAccountDoesNotFailTheNeighbours() {
        List<Account> accounts = accounts(5);
        Account first = accounts.get(2);
        bank.clock().set("2023-08-15");
        Account second = bank.teller().openAccount(first.owner(), product);
        bank.teller().deposit(second, BALANCE).expect(201);
        bank.clock().set("2023-08-16");
        String key = Caller.newKey();
        first.claim(key).expect(201);
        List<CompletableFuture<Answer>> answers = together(
                accounts.get(0), List.of(() -> second.claim(key), accounts.get(3)::claim, accounts.get(4)::claim));
        answers.get(0).join().refused(422, "IDEMPOTENCY_KEY_REUSED");
        answers.get(1).join().expect(201);
        answers.get(2).join().expect(201);
        second.claim().expect(201);
    }

    @Test
    void oneThatTheDatabaseRefusesDoesNotFailItsNeighbours() {
        List<Account> accounts = accounts(6);
        Account broken = accounts.get(3);
        bank.books()
                .execute("alter table interest.claim add constraint refused_by_a_test check (account_number <> "
                        + broken.number() + ") not valid");
        try {
            List<CompletableFuture<Answer>> answers = together(
                    accounts.get(0),
                    accounts.subList(1, 6).stream()
                            .map(account -> (Supplier<Answer>) account::claim)
                            .toList());
            for (int i = 0; i < answers.size(); i++) {
                answers.get(i).join().expect(accounts.get(i + 1).equals(broken) ? 500 : 201);
            }
        } finally {
            bank.books().execute("alter table interest.claim drop constraint refused_by_a_test");
        }
        assertThat(broken.balance()).as("nothing half applied").isEqualTo(BALANCE);
        broken.claim().expect(201);
    }

    @Test
    void aClosingIsPaidByRatesThatWereChangedSinceTheNodeReadThem() {
        List<Account> accounts = accounts(2);
        accounts.get(0).claim().expect(201);
        changeRatesBehindTheNodesBack();
        assertThat(bank.teller().close(accounts.get(1)).expect(201).won("gross"))
                .isEqualTo(8_219);
    }

    @Test
    void nobodyElseLocksTheAccountByClaimingForIt() {
        List<Account> accounts = accounts(3);
        Account strangers = accounts.get(2);
        Account taken = new Account(strangers.number(), accounts.get(1).owner(), product);
        together(accounts.get(0), List.of(taken::claim, strangers::claim))
                .get(1)
                .join()
                .expect(201);
    }

    /** As another node would change them: this one keeps what it has read. */
    @Test
    void ratesThatWereChangedBehindTheNodesBackAreRead() {
        List<Account> accounts = accounts(2);
        assertThat(accounts.get(0).claim().expect(201).won("gross")).isEqualTo(2_739);
        changeRatesBehindTheNodesBack();
        assertThat(accounts.get(1).claim().expect(201).won("gross")).isEqualTo(8_219);
    }

    /** Twice as much from the day on that is not paid yet; a day later two days are to be paid, 2,739.7 and 5,479.5. */
    private void changeRatesBehindTheNodesBack() {
        bank.books().execute(NEW_RATES.formatted(product.code()));
        bank.clock().set("2023-08-17");
    }
}
