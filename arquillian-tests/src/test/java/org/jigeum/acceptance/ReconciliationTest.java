package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Eventually;
import org.jigeum.acceptance.bank.Product;
import org.jigeum.acceptance.bank.Reconciliation;
import org.jigeum.acceptance.bank.RowLock;
import org.jigeum.acceptance.history.CorrectedHistory;
import org.jigeum.acceptance.history.RandomHistory;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** 대사: the bank holds its books against each other, while it is open, and finds them right. */
@ArquillianTest
@Order(24)
class ReconciliationTest {

    private static final int HISTORY_DAYS = 30;
    private static final int CLIENTS = 16;
    private static final int ACCOUNTS = 64;
    private static final int ACTS_OF_A_CLIENT = 40;

    private static final List<String> INVARIANTS = List.of(
            "DEBITS_EQUAL_CREDITS",
            "REVERSALS_MIRROR_ORIGINALS",
            "DEPOSITS_EQUAL_BALANCES",
            "PASSBOOKS_EXPLAIN_BALANCES",
            "CLOSING_BALANCES_FOLLOW_ENTRIES",
            "WITHHELD_TAX_EQUALS_REGISTER",
            "ACCRUED_INTEREST_IS_EXPLAINED",
            "INTEREST_EQUALS_JOURNALS");

    private static final String HELD_UP =
            "select count(*) from pg_locks where not granted and relation = 'accounting.closing_balance'::regclass";

    private final Bank bank = new Bank();

    @Test
    void saysOfEachInvariantWhetherItHoldsAndHowMuchWasLookedAt() {
        bank.clock().set("2023-08-01");
        bank.newAccountWith(50_000_000);
        JsonNode answer = bank.auditor()
                .caller()
                .get("/accounting/reconciliation")
                .expect(200)
                .json();
        assertThat(answer.path("day").asText()).isEqualTo("2023-08-01");
        assertThat(answer.path("evaluatedAt").asText())
                .startsWith("2023-08-01T09:0")
                .endsWith("+09:00");
        assertThat(answer.path("underWay").isIntegralNumber()).isTrue();
        assertThat(answer.path("invariants"))
                .extracting(invariant -> invariant.path("invariant").asText())
                .containsExactlyElementsOf(INVARIANTS);
        Reconciliation through = new Reconciliation(answer);
        assertThat(through.checked("DEBITS_EQUAL_CREDITS")).isPositive();
        assertThat(through.checked("CLOSING_BALANCES_FOLLOW_ENTRIES"))
                .isEqualTo(bank.books()
                        .number("select count(*) from accounting.closing_balance where day <= '2023-08-01'"));
        assertThat(through.isConsistent())
                .isEqualTo(through.counts().values().stream().allMatch(count -> count == 0));
    }

    @Test
    void aDayIsWrittenAsADay() {
        bank.auditor().caller().get("/accounting/reconciliation?day=yesterday").refused(400, "INVALID_REQUEST");
    }

    /** The two are held up by a lock on what they read first. */
    @Test
    void aNodeIsAtTwoOfThemAtMostAndSendsTheThirdAwayForAMoment() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            RowLock heldUp = new RowLock(List.of("lock table accounting.closing_balance in access exclusive mode"));
            List<Future<Reconciliation>> two = heldUp.during(() -> {
                List<Future<Reconciliation>> begun = Stream.generate(
                                () -> threads.submit(() -> bank.auditor().reconciliation()))
                        .limit(2)
                        .toList();
                Eventually.that("both are held up", () -> bank.books().number(HELD_UP) == 2);
                Answer third = bank.auditor().caller().get("/accounting/reconciliation");
                third.refused(503, "BUSY");
                assertThat(third.header("Retry-After")).contains("1");
                return begun;
            });
            for (Future<Reconciliation> done : two) {
                assertThat(done.get().counts()).containsOnlyKeys(INVARIANTS);
            }
            assertThat(bank.auditor().reconciliation().counts()).containsOnlyKeys(INVARIANTS);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void afterAnyHistoryTheBooksOfItsAccountsAgree() {
        long seed = Long.getLong("jigeum.test.seed", new Random().nextLong());
        System.out.println("ReconciliationTest: -Djigeum.test.seed=" + seed);
        RandomHistory history = new RandomHistory(seed);
        history.begin();
        Random random = new Random(seed);
        for (int day = 0; day < HISTORY_DAYS; day++) {
            history.liveOneDay();
            if (day > 0 && random.nextInt(5) == 0) {
                bank.accrue(history.accounts().get(0).product());
            }
        }
        assertAgree(history.accounts(), "seed " + seed);
        bank.clock().set(bank.clock().today().plusDays(1));
        bank.accrue(history.accounts().get(0).product());
        assertAgree(history.accounts(), "seed " + seed);
        bank.clock().set(bank.clock().today().minusDays(HISTORY_DAYS / 2));
        assertAgree(history.accounts(), "of a past day, seed " + seed);
    }

    @Test
    void afterAnyCorrectionsTheBooksOfTheAccountAgree() {
        long seed = Long.getLong("jigeum.test.seed", new Random().nextLong());
        System.out.println("ReconciliationTest: -Djigeum.test.seed=" + seed);
        CorrectedHistory history = new CorrectedHistory(seed);
        history.liveAndCompare();
        assertAgree(List.of(history.account()), "seed " + seed);
        bank.clock().set(bank.clock().today().minusDays(50));
        assertAgree(List.of(history.account()), "of a past day, seed " + seed);
    }

    /**
     * A day of 1,295,750 won pays 71, untaxed; of 1,478,250 it would have paid 81, of which 10 is income tax: the
     * difference is all tax, and its journal names no account.
     */
    @Test
    void aDifferenceThatIsAllTaxIsExplainedAlthoughItsJournalNamesNoAccount() {
        bank.clock().set("2023-08-01");
        Account account = bank.newAccountWith(1_295_750);
        bank.clock().set("2023-08-02");
        assertThat(account.claim().expect(201).won("net")).isEqualTo(71);
        bank.accrue(account.product());
        Answer correction = bank.secondTeller()
                .approve(bank.teller().propose(account, "IN", 182_500, "2023-08-01"))
                .expect(200);
        assertThat(account.balance()).isEqualTo(1_295_750 + 71 + 182_500);
        String journal = Long.toString(
                bank.books().number("select journal_id from interest.adjustment where account_number = ?", account));
        assertThat(bank.auditor().journalLines(journal))
                .containsExactly("ACCRUED_INTEREST_PAYABLE Dr 10", "INCOME_TAX_WITHHELD Cr 10");
        assertAgree(List.of(account), correction.body());
        bank.clock().set("2023-08-03");
        bank.accrue(account.product());
        assertAgree(List.of(account), correction.body());
    }

    /** As the clock has it, and over all days. */
    private void assertAgree(List<Account> accounts, String where) {
        Set<String> names = Stream.concat(
                        accounts.stream().map(Account::number),
                        accounts.stream().map(account -> account.product().code()))
                .collect(Collectors.toSet());
        for (Reconciliation found : List.of(
                bank.auditor().reconciliation(bank.clock().today().toString()),
                bank.auditor().reconciliation())) {
            assertThat(found.violations())
                    .as(where)
                    .filteredOn(
                            violation -> violation.subject().values().stream().anyMatch(names::contains))
                    .isEmpty();
        }
    }

    /** Whatever else is wrong with the bank, nothing is found that was not found before. */
    @Test
    void whileSixteenClientsClaimDepositAndTransferItFindsNothingThatIsNotThere() throws Exception {
        bank.clock().set("2023-08-01");
        Product product = bank.operator().newProduct("2");
        List<Account> accounts = IntStream.range(0, ACCOUNTS)
                .mapToObj(i -> bank.newAccount(product))
                .toList();
        accounts.forEach(account -> bank.teller().deposit(account, 50_000_000).expect(201));
        bank.clock().set("2023-08-02");
        bank.accrue(product);
        Reconciliation before = bank.auditor().reconciliation();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            AtomicInteger claimed = new AtomicInteger();
            List<Future<?>> clients = Stream.<Future<?>>generate(
                            () -> threads.submit(() -> moveMoney(accounts, claimed)))
                    .limit(CLIENTS)
                    .toList();
            int evaluations = 0;
            while (evaluations < 3 || clients.stream().anyMatch(client -> !client.isDone())) {
                Reconciliation found = bank.auditor().reconciliation();
                assertThat(found.violations()).isEqualTo(before.violations());
                assertThat(found.counts()).isEqualTo(before.counts());
                evaluations++;
            }
            for (Future<?> client : clients) {
                client.get();
            }
            assertThat(claimed.get()).isEqualTo(ACCOUNTS);
        } finally {
            threads.shutdownNow();
        }
    }

    private void moveMoney(List<Account> accounts, AtomicInteger claimed) {
        Random random = new Random();
        for (int i = 0; i < ACTS_OF_A_CLIENT; i++) {
            Account account = accounts.get(random.nextInt(ACCOUNTS));
            Account other = accounts.get((accounts.indexOf(account) + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS);
            switch (random.nextInt(4)) {
                case 0 ->
                    bank.teller()
                            .deposit(account, 1 + random.nextInt(1_000_000))
                            .expect(201);
                case 1 ->
                    bank.teller()
                            .transfer(account, other, 1 + random.nextInt(1_000))
                            .expect(201);
                case 2 ->
                    bank.secondTeller()
                            .approve(bank.teller().propose(account, "IN", 1 + random.nextInt(1_000), "2023-08-01"))
                            .expect(200);
                default -> claimNext(accounts, claimed);
            }
        }
    }

    private static void claimNext(List<Account> accounts, AtomicInteger claimed) {
        int next = claimed.getAndUpdate(done -> Math.min(done + 1, ACCOUNTS));
        if (next < ACCOUNTS) {
            accounts.get(next).claim().expect(201);
        }
    }
}
