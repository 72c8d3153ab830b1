package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Register;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from the withholding register: its lines, the return of a month, the statements of a year. */
@ArquillianTest
@Order(60)
class TaxReturnsTest {

    private final Bank bank = new Bank();
    private final Caller auditor = bank.auditor().caller();
    private final Account account = bank.newAccount();
    private final Register register = Register.of(bank, account);

    @Test
    void aLineSaysWhatWasPaidAndWithheld() {
        String claim = register.claim("1951-01-02", 1_234, 170, 10);
        String adjustment = register.adjustment("1951-01-03", -715, -100, -10);
        List<JsonNode> lines = lines("");
        assertThat(lines.get(0)).hasToString("""
                {"payoutId":"%1$s","kind":"CLAIM","claimId":"%1$s","accountNumber":"%2$s","customerId":"%3$s",\
                "paidOn":"1951-01-02","taxProfile":"RESIDENT","gross":1234,"incomeTax":170,"localIncomeTax":10,\
                "net":1054,"journalId":"1","recordedAt":"1951-01-02T09:00:00.123456+09:00"}""".formatted(
                        claim, account.number(), account.owner().id()));
        assertThat(lines.get(1).path("payoutId").textValue()).isEqualTo(adjustment);
        assertThat(lines.get(1).path("claimId").isNull()).isTrue();
        assertThat(lines.get(1).path("journalId").isNull()).isTrue();
        assertThat(lines.get(1).path("net").longValue()).isEqualTo(-605);
        assertThat(lines).hasSize(2);
    }

    @Test
    void theRegisterIsListedByPaymentDatePageByPage() {
        List<String> payouts = new ArrayList<>();
        for (String day : List.of("1951-02-01", "1951-02-02", "1951-02-02", "1951-02-03", "1951-02-04")) {
            payouts.add(register.claim(day, 71, 0, 0));
        }
        Register.of(bank, bank.newAccount()).claim("1951-02-02", 71, 0, 0);
        assertThat(payouts(lines(""))).isEqualTo(payouts);
        assertThat(payouts(lines("&from=1951-02-02&to=1951-02-03"))).isEqualTo(payouts.subList(1, 4));
        assertThat(payouts(lines("&from=1951-02-05"))).isEmpty();
        assertThat(payouts(lines("&to=1951-02-01"))).isEqualTo(payouts.subList(0, 1));
        assertThat(auditor.get("/accounting/tax/withholdings?from=1951-02-02&to=1951-02-02")
                        .expect(200)
                        .items())
                .as("of all accounts")
                .hasSize(3);
    }

    /** In pages of two. */
    private List<JsonNode> lines(String filter) {
        return all("/accounting/tax/withholdings?limit=2&accountNumber=" + account.number() + filter);
    }

    private List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode next = null;
        do {
            Answer page = auditor.get(path + (next == null ? "" : "&after=" + next.textValue()))
                    .expect(200);
            items.addAll(page.items());
            next = page.json().path("next");
        } while (!next.isNull());
        return items;
    }

    private static List<String> payouts(List<JsonNode> lines) {
        return lines.stream().map(line -> line.path("payoutId").textValue()).toList();
    }

    /** From the sum of the gross, 102,943, the income tax would be 14,410. */
    @Test
    void theReturnOfAMonthIsTheSumOfItsLines() {
        register.claim("1951-03-01", 71, 0, 0);
        register.claim("1951-03-02", 72, 10, 0);
        register.claim("1951-03-03", 137, 10, 0);
        register.claim("1951-03-04", 714, 90, 0);
        register.claim("1951-03-05", 715, 100, 10);
        register.claim("1951-03-06", 1_234, 170, 10);
        register.claim("1951-03-31", 100_000, 14_000, 1_400);
        register.claim("NON_RESIDENT", "1951-03-31", 100_000, 20_000, 2_000);
        register.claim("TAX_EXEMPT_SAVINGS", "1951-03-31", 5_000, 0, 0);
        register.claim("1951-02-28", 3_000_000, 420_000, 42_000);
        register.claim("1951-04-01", 3_000_000, 420_000, 42_000);
        assertThat(taxReturn("1951-03").body()).isEqualTo("""
                {"month":"1951-03","dueOn":"1951-04-10","profiles":[\
                {"taxProfile":"NON_RESIDENT","payouts":1,"gross":100000,"incomeTax":20000,"localIncomeTax":2000},\
                {"taxProfile":"RESIDENT","payouts":7,"gross":102943,"incomeTax":14380,"localIncomeTax":1420},\
                {"taxProfile":"TAX_EXEMPT_SAVINGS","payouts":1,"gross":5000,"incomeTax":0,"localIncomeTax":0}],\
                "total":{"payouts":9,"gross":207943,"incomeTax":34380,"localIncomeTax":3420},\
                "remitted":{"incomeTax":0,"localIncomeTax":0},"toRemit":{"incomeTax":34380,"localIncomeTax":3420}}""");
    }

    @Test
    void whatACorrectionTookBackIsTakenFromItsMonth() {
        register.claim("1951-05-01", 1_234, 170, 10);
        register.adjustment("1951-05-02", -519, -70, 0);
        assertThat(taxReturn("1951-05").json().path("total"))
                .hasToString("{\"payouts\":2,\"gross\":715,\"incomeTax\":100,\"localIncomeTax\":10}");
    }

    @Test
    void aMonthWithoutPayoutsHasAReturnOfNothing() {
        assertThat(taxReturn("1901-12").body()).isEqualTo("""
                {"month":"1901-12","dueOn":"1902-01-10","profiles":[],\
                "total":{"payouts":0,"gross":0,"incomeTax":0,"localIncomeTax":0},\
                "remitted":{"incomeTax":0,"localIncomeTax":0},"toRemit":{"incomeTax":0,"localIncomeTax":0}}""");
    }

    private Answer taxReturn(String month) {
        return auditor.get("/accounting/tax/returns/" + month).expect(200);
    }

    @Test
    void theStatementOfAYearIsTheSumOfACustomersLines() {
        register.claim("1951-12-31", 100_000, 14_000, 1_400);
        register.claim("1952-01-01", 715, 100, 10);
        register.claim("1952-12-31", 1_234, 170, 10);
        register.claim("1953-01-01", 100_000, 14_000, 1_400);
        Register.of(bank, bank.teller().openAccount(account.owner(), account.product()))
                .claim("1952-06-30", 72, 10, 0);
        String one =
                "/accounting/tax/statements/1952?customerId=" + account.owner().id();
        assertThat(auditor.get(one).expect(200).body())
                .isEqualTo("""
                {"items":[{"customerId":"%s","year":"1952","payouts":3,"gross":2021,"incomeTax":280,\
                "localIncomeTax":20,"net":1721}],"next":null}""".formatted(account.owner().id()));
        assertThat(auditor.get("/accounting/tax/statements/1952?customerId=nobody")
                        .expect(200)
                        .items())
                .isEmpty();
    }

    @Test
    void theStatementsOfAYearAreOfEveryCustomerOnce() {
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Account next = bank.newAccount();
            Register.of(bank, next).claim("1954-07-01", 72, 10, 0);
            Register.of(bank, next).claim("1954-08-01", 715, 100, 10);
            customers.add(next.owner().id());
        }
        List<JsonNode> statements = all("/accounting/tax/statements/1954?limit=2");
        assertThat(statements)
                .extracting(statement -> statement.path("customerId").textValue())
                .containsExactlyInAnyOrderElementsOf(customers);
        assertThat(statements)
                .allSatisfy(statement ->
                        assertThat(statement.path("net").longValue()).isEqualTo(667));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "returns/2023-13",
                "returns/2023",
                "returns/2023-1",
                "returns/0000-01",
                "returns/%00",
                "returns/9999-01",
                "statements/23",
                "statements/0000",
                "statements/20230",
                "statements/2023?customerId=%00",
                "statements/2023?after=AA",
                "statements/2023?limit=0",
                "withholdings?accountNumber=1",
                "withholdings?from=2023-02-30",
                "withholdings?to=x",
                "withholdings?after=eA",
                "withholdings?limit=501"
            })
    void whatCannotBeUnderstoodIsRefused(String question) {
        auditor.get("/accounting/tax/" + question).refused(400, "INVALID_REQUEST");
    }
}
