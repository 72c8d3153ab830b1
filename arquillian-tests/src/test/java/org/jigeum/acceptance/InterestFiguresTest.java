package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Customer;
import org.jigeum.acceptance.bank.Rates;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published and hand-checked figures: won × percent ÷ 36,500 a day, added up, the fraction of a won dropped once. */
@ArquillianTest
@Order(11)
class InterestFiguresTest {

    private final Bank bank = new Bank();

    @ParameterizedTest(name = "{1} won at {0} %")
    @CsvSource(
            delimiter = '|',
            value = {
                "2                   | 2000000          | 109         | 10         | 0         | 99",
                "2                   | 50000000         | 2739        | 380        | 30        | 2329",
                "2 to 100000000, 0.1 | 110000000        | 5506        | 770        | 70        | 4666",
                "2 to 100000000, 0.1 | 100000000        | 5479        | 760        | 70        | 4649",
                "2.3 to 50000000, 4  | 73456789         | 5721        | 800        | 80        | 4841",
                "2                   | 18250            | 1           | 0          | 0         | 1",
                "2                   | 1295750          | 71          | 0          | 0         | 71",
                "2                   | 1314000          | 72          | 10         | 0         | 62",
                "2                   | 2500250          | 137         | 10         | 0         | 127",
                "2                   | 13030500         | 714         | 90         | 0         | 624",
                "2                   | 13048750         | 715         | 100        | 10        | 605",
                "2                   | 22520500         | 1234        | 170        | 10        | 1054",
                "2                   | 1825000000       | 100000      | 14000      | 1400      | 84600",
                "0.0001              | 365000000        | 1           | 0          | 0         | 1",
                "100                 | 365              | 1           | 0          | 0         | 1",
                "2                   | 1000000000000000 | 54794520547 | 7671232870 | 767123280 | 46356164397"
            })
    void ofOneDay(String tiers, long balance, long gross, long incomeTax, long localIncomeTax, long net) {
        bank.clock().set("2023-08-15");
        Account account = bank.newAccount(bank.operator().newProduct(Rates.from("2023-01-01", tiers)));
        bank.teller().deposit(account, balance).expect(201);
        bank.clock().set("2023-08-16");
        Answer claim = account.claim().expect(201);
        assertThat(claim.won("gross")).isEqualTo(gross);
        assertThat(claim.won("incomeTax")).isEqualTo(incomeTax);
        assertThat(claim.won("localIncomeTax")).isEqualTo(localIncomeTax);
        assertThat(claim.won("net")).isEqualTo(net);
        assertThat(claim.won("balance")).isEqualTo(balance + net);
    }

    /** 10 days at 2.3 % earn 31,506.84…, 5 days at 2.0 % 13,698.63…: 45,205.47…. */
    @Test
    void aPeriodWithARateChangeIsAddedUpBeforeItIsRounded() {
        bank.clock().set("2023-07-22");
        Account account = bank.newAccount(
                bank.operator().newProduct(Rates.from("2023-02-01", "2.3"), Rates.from("2023-08-01", "2.0")));
        bank.teller().deposit(account, 50_000_000).expect(201);
        bank.clock().set("2023-08-06");
        Answer quote = account.quote().expect(200);
        assertThat(quote.won("gross")).isEqualTo(45_205);
        JsonNode trace = quote.json().path("trace");
        assertThat(trace).hasSize(2);
        assertThat(trace.get(0).path("through").asText()).isEqualTo("2023-07-31");
        assertThat(trace.get(0).path("rateVersion").intValue()).isEqualTo(1);
        assertThat(trace.get(0).path("exact").textValue()).startsWith("31506.849315068493");
        assertThat(trace.get(1).path("rateVersion").intValue()).isEqualTo(2);
        assertThat(trace.get(1).path("exact").textValue()).startsWith("13698.630136986301");
        assertThat(account.claim().expect(201).won("gross")).isEqualTo(45_205);
    }

    /** 18,250 won earn 1 won a day: 366 from 1 August 2023 through 31 July 2024, the leap day included. */
    @Test
    void aLeapYearHasOneDayMore() {
        bank.clock().set("2023-08-01");
        Account account = bank.newAccountWith(18_250);
        bank.clock().set("2024-08-01");
        assertThat(account.claim().expect(201).won("gross")).isEqualTo(366);
    }

    /** 36,500 won on the first day earn 2 won, the 18,250 left on the second 1 won, the 36,500 of the third 2. */
    @Test
    void aWithdrawnAmountDoesNotEarnOnItsDayAndADepositDoes() {
        bank.clock().set("2023-08-15");
        Account account = bank.newAccountWith(36_500);
        bank.clock().set("2023-08-16");
        bank.teller().withdraw(account, 18_250).expect(201);
        bank.clock().set("2023-08-17");
        bank.teller().deposit(account, 18_250).expect(201);
        bank.clock().set("2023-08-18");
        assertThat(account.claim().expect(201).won("gross")).isEqualTo(2 + 1 + 2);
    }

    /** The balance at the end of the day counts, whatever it was in between. */
    @Test
    void moneyThatComesAndGoesOnOneDayEarnsNothing() {
        bank.clock().set("2023-08-15");
        Account account = bank.newAccountWith(18_250);
        bank.teller().deposit(account, 1_000_000_000).expect(201);
        bank.teller().withdraw(account, 1_000_000_000).expect(201);
        bank.clock().set("2023-08-16");
        assertThat(account.claim().expect(201).won("gross")).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}: {2} won gross")
    @CsvSource({
        "TAX_EXEMPT_SAVINGS, 1825000000, 100000,     0,    0, 100000",
        "NON_RESIDENT,       1825000000, 100000, 20000, 2000,  78000",
        "CORPORATION,         130341500,   7142,     0,    0,   7142",
        "CORPORATION,         130359750,   7143,  1000,  100,   6043",
        "UNVERIFIED_NAME,    1825000000, 100000, 45000, 4500,  50500",
        "UNVERIFIED_NAME,        419750,     23,    10,    0,     13"
    })
    void theTaxProfileDecidesWhatIsWithheld(
            String profile, long balance, long gross, long incomeTax, long localIncomeTax, long net) {
        bank.clock().set("2023-08-15");
        Account account = accountOf(bank.teller().newCustomer(profile));
        bank.teller().deposit(account, balance).expect(201);
        bank.clock().set("2023-08-16");
        Answer claim = account.claim().expect(201);
        assertThat(claim.won("gross")).isEqualTo(gross);
        assertThat(claim.won("incomeTax")).isEqualTo(incomeTax);
        assertThat(claim.won("localIncomeTax")).isEqualTo(localIncomeTax);
        assertThat(claim.won("net")).isEqualTo(net);
    }

    /** On the payment date counts the profile in force on it; a treaty of 10 % takes 10,000 and 1,000 of 100,000. */
    @Test
    void aTreatyLowersTheTaxOfANonResidentFromItsDayOn() {
        bank.clock().set("2023-08-15");
        Customer customer = bank.teller().newCustomer("NON_RESIDENT");
        Account account = accountOf(customer);
        bank.teller().deposit(account, 1_825_000_000).expect(201);
        bank.operator()
                .changeTaxProfile(
                        customer,
                        Map.of("taxProfile", "NON_RESIDENT", "effectiveFrom", "2023-08-17", "treatyPercent", 10))
                .expect(200);
        bank.clock().set("2023-08-16");
        assertThat(account.quote().expect(200).won("incomeTax")).isEqualTo(20_000);
        bank.teller().withdraw(account, 912_500_000).expect(201);
        bank.clock().set("2023-08-17");
        Answer claim = account.claim().expect(201);
        assertThat(claim.won("gross")).isEqualTo(150_000);
        assertThat(claim.won("incomeTax")).isEqualTo(15_000);
        assertThat(claim.won("localIncomeTax")).isEqualTo(1_500);
    }

    private Account accountOf(Customer customer) {
        return bank.teller().openAccount(customer, bank.operator().newProduct("2"));
    }
}
