package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.AtOnce;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Eventually;
import org.jigeum.acceptance.bank.Product;
import org.jigeum.acceptance.bank.Rates;
import org.jigeum.acceptance.bank.RowLock;
import org.jigeum.acceptance.bank.SlowDeposit;
import org.jigeum.acceptance.history.RandomHistory;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** 미지급이자 계상: what products earn day by day is in the general ledger, to the won, whenever it was computed. */
@ArquillianTest
@Order(67)
class AccrualTest {

    private static final long FIFTY_MILLION = 50_000_000;
    private static final int HISTORY_DAYS = 40;

    private final Bank bank = new Bank();

    /** 2,739.72… a day: 2,739.72…, 5,479.45…, 8,219.17…, 10,958.90…, 13,698.63… in all. */
    @Test
    void aDayOfFiftyMillionAtTwoPercentIsAnExpenseAndALiabilityOf2739Won() {
        bank.clock().set("2023-08-01");
        Account account = bank.newAccountWith(FIFTY_MILLION);
        bank.clock().set("2023-08-06");
        List<JsonNode> accruals = bank.accrue(account.product());
        assertThat(accruals)
                .extracting(accrual -> accrual.path("day").asText() + " " + accrual.path("amount") + " "
                        + accrual.path("exact").textValue() + " v" + accrual.path("rateVersion"))
                .containsExactly(
                        "2023-08-05 2740 2739.726027397260 v1",
                        "2023-08-04 2739 2739.726027397260 v1",
                        "2023-08-03 2740 2739.726027397260 v1",
                        "2023-08-02 2740 2739.726027397260 v1",
                        "2023-08-01 2739 2739.726027397260 v1");
        String journalId = accruals.get(4).path("journalId").textValue();
        assertThat(bank.auditor().journalLines(journalId))
                .containsExactly("INTEREST_EXPENSE Dr 2739", "ACCRUED_INTEREST_PAYABLE Cr 2739");
        Answer journal = bank.auditor().journal(journalId);
        assertThat(journal.text("kind")).isEqualTo("ACCRUAL");
        assertThat(journal.text("businessDay")).isEqualTo("2023-08-01");
        assertThat(journal.text("productCode")).isEqualTo(account.product().code());
        assertThat(bank.books().accruedInterestPayable(account.product())).isEqualTo(13_698);
        assertThat(bank.auditor().trialBalanceDifference()).isZero();
    }

    /** 2.3 % of 90 million and 4 % of 10 million, 6,767.12…; from 1 August 2 % of 100 million, 5,479.45…. */
    @Test
    void tiersCutEachBalanceByItselfAndNewRatesApplyFromTheirDayOn() {
        bank.clock().set("2023-07-30");
        Product product = bank.operator()
                .newProduct(Rates.from("2023-07-31", "2.3 to 50000000, 4"), Rates.from("2023-08-01", "2"));
        bank.teller().deposit(bank.newAccount(product), 60_000_000).expect(201);
        bank.teller().deposit(bank.newAccount(product), 40_000_000).expect(201);
        bank.clock().set("2023-08-02");
        assertThat(bank.accrue(product))
                .extracting(accrual -> accrual.path("exact").textValue() + " v" + accrual.path("rateVersion"))
                .containsExactly("5479.452054794521 v2", "6767.123287671233 v1", "0.000000000000 vnull");
        assertThat(bank.books().accruedInterestPayable(product)).isEqualTo(12_246);
    }

    @Test
    void caughtUpAtOnceItIsTheSameAsDayByDay() {
        List<String> dayByDay = accruals(fourDays(true));
        List<String> caughtUp = accruals(fourDays(false));
        assertThat(dayByDay).hasSize(4);
        assertThat(caughtUp).isEqualTo(dayByDay);
    }

    /** The same four days for a product of its own. */
    private Product fourDays(boolean accruedDaily) {
        bank.clock().set("2023-08-01");
        Product product = bank.operator()
                .newProduct(Rates.from("2023-01-01", "2 to 1000000, 1.7"), Rates.from("2023-08-03", "3.3333"));
        Account one = bank.newAccount(product);
        bank.teller().deposit(one, 12_345_678).expect(201);
        accrueOn("2023-08-02", product, accruedDaily);
        Account other = bank.newAccount(product);
        bank.teller().transfer(one, other, 2_345_678).expect(201);
        one.claim().expect(201);
        accrueOn("2023-08-03", product, accruedDaily);
        bank.teller().withdraw(one, 10_000_000).expect(201);
        accrueOn("2023-08-04", product, accruedDaily);
        other.claim().expect(201);
        accrueOn("2023-08-05", product, true);
        return product;
    }

    private void accrueOn(String day, Product product, boolean wanted) {
        bank.clock().set(day);
        if (wanted) {
            bank.accrue(product);
        }
    }

    private List<String> accruals(Product product) {
        return bank.auditor().accruals(product).stream()
                .map(accrual -> List.of("day", "exact", "dropped", "corrected", "amount", "rateVersion").stream()
                        .map(field -> accrual.path(field).asText())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void whatIsAccruedStaysHoweverOftenAndByHoweverManyItIsAskedFor() {
        bank.clock().set("2023-08-01");
        Account account = bank.newAccountWith(FIFTY_MILLION);
        bank.clock().set("2023-08-04");
        List<Answer> answers = AtOnce.call(6, i -> bank.operator().accrue());
        assertThat(answers).allSatisfy(answer -> answer.expect(202));
        List<JsonNode> once = bank.accrue(account.product());
        assertThat(once).hasSize(3);
        assertThat(bank.accrue(account.product())).isEqualTo(once);
        assertThat(bank.books().accruedInterestPayable(account.product())).isEqualTo(8_219);
    }

    /** Another node accrues, or a correction is under way: claims do not notice, this node comes later. */
    @Test
    void anAccrualThatHasToWaitKeepsNobodyElseWaiting() {
        bank.clock().set("2023-08-01");
        Account account = bank.newAccountWith(FIFTY_MILLION);
        bank.clock().set("2023-08-02");
        RowLock elsewhere = new RowLock(List.of("select pg_advisory_xact_lock(1246316353, hashtext('"
                + account.product().code() + "'))"));
        elsewhere.during(() -> {
            bank.operator().accrue().expect(202);
            Eventually.that("the accrual waits", () -> waitingForLocks() == 1);
            assertThat(bank.auditor().accruals(account.product())).isEmpty();
            return account.claim().expect(201);
        });
        assertThat(bank.accrue(account.product())).hasSize(1);
    }

    private long waitingForLocks() {
        return bank.books()
                .number("select count(*) from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and application_name = 'jigeum'");
    }

    /** What begins at 23:59:59 belongs to that day, even if it is committed when the day is long over. */
    @Test
    void aDepositUnderWayAtMidnightIsWaitedFor() {
        bank.clock().set("2023-08-01");
        Account account = bank.newAccountWith(36_500_000);
        try (SlowDeposit deposit = SlowDeposit.begin(account, 36_500_000, "2023-08-01")) {
            bank.clock().setInstant("2023-08-02T00:00:00+09:00");
            bank.operator().accrue().expect(202);
            Eventually.that(
                    "the accrual waits",
                    () -> bank.books()
                                    .number("select count(*) from pg_stat_activity where application_name = 'jigeum'"
                                            + " and query like '%pg_snapshot_xmin%'")
                            > 0);
            bank.teller().deposit(bank.newAccount(account.product()), 1).expect(201);
            deposit.commit();
        }
        List<JsonNode> accruals = bank.accrue(account.product());
        assertThat(accruals).hasSize(1);
        assertThat(accruals.get(0).path("exact").textValue()).isEqualTo("4000.000000000000");
    }

    /**
     * 1 August earns 2,739.72…, claimed as 2,739 before it was accrued; on 50,002,329 won 2 August earns 2,739.85….
     * When that is accrued the 0.72… of the claim are gone; the second claim pays 2,739 again.
     */
    @Test
    void claimsMayComeBeforeTheAccrualAndAfterItAndTheirFractionsAreReleased() {
        bank.clock().set("2023-08-01");
        Account account = bank.newAccountWith(FIFTY_MILLION);
        bank.clock().set("2023-08-02");
        assertThat(account.claim().expect(201).won("gross")).isEqualTo(2_739);
        assertThat(bank.books().accruedInterestPayable(account.product())).isEqualTo(-2_739);
        bank.accrue(account.product());
        assertThat(bank.books().accruedInterestPayable(account.product())).isZero();
        bank.clock().set("2023-08-03");
        JsonNode second = bank.accrue(account.product()).get(0);
        assertThat(second.path("exact").textValue()).isEqualTo("2739.853643835616");
        assertThat(second.path("dropped").textValue()).isEqualTo("0.726027397260");
        assertThat(second.path("amount").longValue()).isEqualTo(2_739);
        assertThat(bank.books().accruedInterestPayable(account.product())).isEqualTo(2_739);
        assertThat(account.claim().expect(201).won("gross")).isEqualTo(2_739);
        assertThat(bank.books().accruedInterestPayable(account.product())).isZero();
    }

    /** 36,500,000 won earn 2,000 a day at 2 %, 3,000 at 3 %, 1,000 at 1 %. */
    @Test
    void ratesForDaysThatAreAccruedAreMadeGoodOnTheDayTheyAreAdded() {
        bank.clock().set("2023-08-01");
        Account account = bank.newAccountWith(36_500_000);
        bank.clock().set("2023-08-04");
        bank.accrue(account.product());
        bank.operator()
                .addRates(account.product(), Rates.from("2023-08-02", "3"))
                .expect(201);
        bank.clock().set("2023-08-05");
        assertThat(accrued(bank.accrue(account.product()).get(0)))
                .isEqualTo("3000.000000000000 2000.000000000000 5000");
        bank.operator()
                .addRates(account.product(), Rates.from("2023-08-01", "1"))
                .expect(201);
        assertThat(account.quote().expect(200).won("gross")).isEqualTo(1_000 + 3 * 3_000);
        bank.operator()
                .addRates(account.product(), Rates.from("2023-08-02", "1"))
                .expect(201);
        bank.clock().set("2023-08-06");
        assertThat(accrued(bank.accrue(account.product()).get(0)))
                .isEqualTo("1000.000000000000 -7000.000000000000 -6000");
        assertThat(bank.books().accruedInterestPayable(account.product())).isEqualTo(5_000);
        assertThat(account.quote().expect(200).won("gross")).isEqualTo(5_000);
    }

    private static String accrued(JsonNode accrual) {
        return accrual.path("exact").asText() + " " + accrual.path("corrected").asText() + " " + accrual.path("amount");
    }

    /** The one figure in the ledger is explained account by account, from the traces of their quotes. */
    @Test
    void afterAnyHistoryTheLedgerOwesTheWholeWonOfWhatTheAccountsHaveEarned() {
        long seed = Long.getLong("jigeum.test.seed", new Random().nextLong());
        System.out.println("AccrualTest: -Djigeum.test.seed=" + seed);
        RandomHistory history = new RandomHistory(seed);
        history.begin();
        Set<Product> products =
                history.accounts().stream().map(Account::product).collect(Collectors.toSet());
        Random random = new Random(seed);
        for (int day = 0; day < HISTORY_DAYS; day++) {
            history.liveOneDay();
            if (day > 0 && random.nextInt(4) == 0) {
                products.forEach(bank::accrue);
            }
        }
        bank.clock().set(bank.clock().today().plusDays(1));
        for (Product product : products) {
            bank.accrue(product);
            BigDecimal unpaid = history.accounts().stream()
                    .filter(account -> account.product().equals(product))
                    .map(Account::unpaidInterest)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(BigDecimal.valueOf(bank.books().accruedInterestPayable(product)))
                    .as("seed %d", seed)
                    .isEqualTo(unpaid.setScale(6, RoundingMode.HALF_UP).setScale(0, RoundingMode.FLOOR));
        }
        assertThat(bank.auditor().trialBalanceDifference()).isZero();
    }
}
