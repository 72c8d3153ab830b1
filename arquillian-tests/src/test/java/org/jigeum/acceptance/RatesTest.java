package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.AtOnce;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Product;
import org.jigeum.acceptance.bank.Rates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Products and the versions of their rates. */
@ArquillianTest
@Order(60)
class RatesTest {

    private final Bank bank = new Bank();

    @BeforeEach
    void today() {
        bank.clock().set("2023-08-15");
    }

    @Test
    void aProductIsCreatedAndDefinedAnew() {
        Product product = new Product("P-" + Caller.newKey().substring(0, 8));
        Answer created = bank.operator().define(product).expect(201);
        assertThat(created.text("code")).isEqualTo(product.code());
        define(product, Map.of("name", "새 이름", "regularInterestDay", 15)).expect(200);
        Answer shown = bank.teller().caller().get(product.path()).expect(200);
        assertThat(shown.text("name")).isEqualTo("새 이름");
        assertThat(shown.text("dayCount")).isEqualTo("ACT_365_FIXED");
        assertThat(shown.won("regularInterestDay")).isEqualTo(15);
    }

    @Test
    void aProductIsRefusedThatTheBankCannotReckonWith() {
        Product product = new Product("P-" + Caller.newKey().substring(0, 8));
        define(product, Map.of("name", "통장", "dayCount", "ACT/360")).refused(422, "UNSUPPORTED_DAY_COUNT");
        define(product, Map.of("name", "통장", "regularInterestDay", 29)).refused(400, "INVALID_REQUEST");
        define(product, Map.of("name", "통장", "regularInterestDay", 0)).refused(400, "INVALID_REQUEST");
        define(product, Map.of("name", " ")).refused(400, "INVALID_REQUEST");
        define(product, Map.of("name", "a\u0000b")).refused(400, "INVALID_REQUEST");
        define(product, Map.of("name", "가".repeat(101))).refused(400, "INVALID_REQUEST");
        define(product, Map.of()).refused(400, "INVALID_REQUEST");
        define(new Product("%20"), Map.of("name", "통장")).refused(400, "INVALID_REQUEST");
        define(new Product("P".repeat(33)), Map.of("name", "통장")).refused(400, "INVALID_REQUEST");
        bank.operator().caller().get(product.path()).refused(404, "PRODUCT_NOT_FOUND");
        bank.operator().addRates(product, Rates.from("2023-08-15", "2")).refused(404, "PRODUCT_NOT_FOUND");
    }

    @Test
    void versionsCountUpAndAreListedNewestFirst() {
        Product product = bank.operator()
                .newProduct(Rates.from("2023-02-01", "2.3 to 50000000, 3.8"), Rates.from("2023-01-01", "0.1"));
        Answer third = bank.operator()
                .addRates(product, Rates.from("2023-08-01", "2.1234"))
                .expect(201);
        assertThat(third.won("version")).isEqualTo(3);
        String list = product.path() + "/rates?limit=2";
        Answer page = bank.teller().caller().get(list).expect(200);
        assertThat(page.items())
                .extracting(item -> item.path("version").intValue())
                .containsExactly(3, 2);
        assertThat(page.items().get(0)).isEqualTo(third.json());
        Answer rest =
                bank.teller().caller().get(list + "&after=" + page.text("next")).expect(200);
        assertThat(rest.items()).hasSize(1);
        assertThat(rest.items().get(0).toString())
                .isEqualTo("{\"version\":1,\"effectiveFrom\":\"2023-02-01\",\"tiers\":["
                        + "{\"upTo\":50000000,\"annualPercent\":2.3},{\"upTo\":null,\"annualPercent\":3.8}]}");
    }

    @Test
    void versionsAddedAtTheSameTimeCountUpWithoutAGap() {
        Product product = bank.operator().newProduct("2");
        List<Answer> answers =
                AtOnce.call(16, i -> bank.operator().addRates(product, Rates.from("2023-08-16", "2." + i)));
        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        assertThat(answers.stream().map(answer -> answer.won("version")).sorted())
                .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L, 17L);
    }

    /** Tiers as pairs of upper end and percent, the open end as a dash. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "100 2",
                "- 2 - 3",
                "- 2 100 3",
                "100 2 100 3 - 4",
                "200 2 100 3 - 4",
                "0 2 - 3",
                "-1 2 - 3",
                "- -0.1",
                "- 100.0001",
                "- 2.00001",
                "- 1e9",
                "1 1 2 1 3 1 4 1 5 1 6 1 7 1 8 1 9 1 10 1 11 1 12 1 13 1 14 1 15 1 16 1 17 1 18 1 19 1 20 1 - 1",
                ""
            })
    void tiersThatAreNoRatesAreRefused(String tiers) {
        Product product = bank.operator().newProduct("2");
        addRates(product, Map.of("effectiveFrom", "2023-08-16", "tiers", tiers(tiers)))
                .refused(422, "INVALID_RATES");
        assertThat(bank.teller().caller().get(product.path() + "/rates").items())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}",
                "{\"effectiveFrom\":\"2023-08-16\"}",
                "{\"tiers\":[{\"upTo\":null,\"annualPercent\":2}]}",
                "{\"effectiveFrom\":\"2023-08-16\",\"tiers\":null}",
                "{\"effectiveFrom\":\"2023-08-16\",\"tiers\":[null]}",
                "{\"effectiveFrom\":\"2023-08-16\",\"tiers\":{}}",
                "{\"effectiveFrom\":\"2023-08-16\",\"tiers\":[{\"upTo\":null}]}",
                "{\"effectiveFrom\":\"2023-08-16\",\"tiers\":[{\"upTo\":null,\"annualPercent\":\"2\"}]}",
                "{\"effectiveFrom\":\"2023-08-16\",\"tiers\":[{\"upTo\":null,\"annualPercent\":true}]}",
                "{\"effectiveFrom\":\"2023-08-16\",\"tiers\":[{\"upTo\":\"-\",\"annualPercent\":2}]}",
                "{\"effectiveFrom\":\"2023-08-16\",\"tiers\":[{\"upTo\":1.5,\"annualPercent\":2}]}",
                "{\"effectiveFrom\":\"2023-08-16\",\"tiers\":[{\"to\":null,\"annualPercent\":2}]}"
            })
    void ratesThatAreNotUnderstoodAreRefused(String body) {
        Product product = bank.operator().newProduct("2");
        bank.operator()
                .caller()
                .request("POST", product.path() + "/rates")
                .body(body, "application/json")
                .send()
                .refused(400, "INVALID_REQUEST");
    }

    @Test
    void ratesTakeEffectAfterTheLastDayThatAnybodyWasPaidFor() {
        Account account = bank.newAccountWith(50_000_000);
        bank.clock().set("2023-08-20");
        account.claim().expect(201);
        for (String day : List.of("2023-08-19", "2023-08-15", "2000-01-01")) {
            bank.operator().addRates(account.product(), Rates.from(day, "4")).refused(422, "EFFECTIVE_IN_PAID_PERIOD");
        }
        bank.operator()
                .addRates(account.product(), Rates.from("2023-08-20", "4"))
                .expect(201);
        Account ofAnotherProduct = bank.newAccount();
        bank.operator()
                .addRates(ofAnotherProduct.product(), Rates.from("2023-08-15", "4"))
                .expect(201);
    }

    /** 18,250 won earn 1 won a day at 2 %, 2 won at 4 %: corrected before anybody was paid, the correction counts. */
    @Test
    void ofTwoVersionsForOneDayTheLaterCounts() {
        Account account = bank.newAccountWith(18_250);
        bank.operator()
                .addRates(account.product(), Rates.from("2000-01-01", "4"))
                .expect(201);
        bank.clock().set("2023-08-16");
        assertThat(account.claim().expect(201).won("gross")).isEqualTo(2);
    }

    @Test
    void beforeTheFirstRatesADayEarnsNothing() {
        Account account = bank.newAccount(bank.operator().newProduct(Rates.from("2023-08-17", "2")));
        bank.teller().deposit(account, 36_500).expect(201);
        bank.clock().set("2023-08-17");
        account.claim().refused(422, "NOTHING_TO_CLAIM");
        bank.clock().set("2023-08-18");
        assertThat(account.claim().expect(201).won("gross")).isEqualTo(2);
    }

    /** 36,500 won earn 2 won a day at 2 %. */
    @Test
    void whoIsRefusedForRatesOfZeroIsPaidByTheRatesThatReplaceThem() {
        Product product = bank.operator().newProduct("0");
        Account paid = bank.newAccount(product);
        Account closed = bank.newAccount(product);
        List.of(paid, closed)
                .forEach(account -> bank.teller().deposit(account, 36_500).expect(201));
        bank.clock().set("2023-08-16");
        paid.claim().refused(422, "NOTHING_TO_CLAIM");
        bank.operator().addRates(product, Rates.from("2000-01-01", "2")).expect(201);
        assertThat(bank.teller().close(closed).expect(201).won("gross")).isEqualTo(2);
        assertThat(paid.claim().expect(201).won("gross")).isEqualTo(2);
    }

    /** Whoever comes first: no two customers are paid for one day by different rates of one version history. */
    @RepeatedTest(4)
    void ratesAddedWhileInterestIsPaidAreRefusedOrHoldForEverybody() {
        Product product = bank.operator().newProduct("2");
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Account account = bank.newAccount(product);
            bank.teller().deposit(account, 18_250).expect(201);
            accounts.add(account);
        }
        bank.clock().set("2023-08-16");
        List<Answer> answers = AtOnce.call(
                13,
                i -> i == 6
                        ? bank.operator().addRates(product, Rates.from("2023-08-15", "4"))
                        : accounts.get(i < 6 ? i : i - 1).claim());
        Answer change = answers.get(6);
        long expected = change.status() == 201 ? 2 : 1;
        if (expected == 1) {
            change.refused(422, "EFFECTIVE_IN_PAID_PERIOD");
        }
        List<Answer> claims = new ArrayList<>(answers);
        claims.remove(6);
        assertThat(claims).extracting(claim -> claim.expect(201).won("gross")).containsOnly(expected);
    }

    private Answer define(Product product, Map<String, ?> body) {
        return bank.operator().caller().put(product.path(), body);
    }

    private Answer addRates(Product product, Map<String, ?> body) {
        return bank.operator().caller().post(product.path() + "/rates", body);
    }

    private static List<Map<String, Object>> tiers(String text) {
        List<Map<String, Object>> tiers = new ArrayList<>();
        List<String> words = text.isEmpty() ? List.of() : List.of(text.split(" "));
        for (int i = 0; i < words.size(); i += 2) {
            Map<String, Object> tier = new HashMap<>();
            tier.put("upTo", words.get(i).equals("-") ? null : Long.valueOf(words.get(i)));
            tier.put("annualPercent", new BigDecimal(words.get(i + 1)));
            tiers.add(tier);
        }
        return tiers;
    }
}
