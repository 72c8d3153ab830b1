package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.AtOnce;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Operator;
import org.jigeum.acceptance.bank.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tax of a month is remitted once: what the register has, no more, however many ask. */
@ArquillianTest
@Order(61)
class TaxRemittancesTest {

    private static final int MANY = 16;

    private final Bank bank = new Bank();
    private final Operator operator = bank.operator();
    private final Register register = Register.of(bank, bank.newAccount());

    @BeforeEach
    void longAfterTheMonths() {
        bank.clock().set("1985-06-10");
    }

    @Test
    void whatWasWithheldInAMonthIsRemittedThroughTheCentralBank() {
        register.claim("1980-01-01", 2_739, 380, 30);
        register.claim("1980-01-31", 715, 100, 10);
        Answer remitted = operator.remitTax("1980-01").expect(201);
        assertThat(remitted.text("month")).isEqualTo("1980-01");
        assertThat(remitted.text("businessDay")).isEqualTo("1985-06-10");
        assertThat(remitted.text("remittedBy")).isEqualTo("operator-1");
        assertThat(remitted.won("incomeTax")).isEqualTo(480);
        assertThat(remitted.won("localIncomeTax")).isEqualTo(40);
        assertThat(bank.auditor().journal(remitted.text("journalId")).text("kind"))
                .isEqualTo("TAX_REMITTANCE");
        assertThat(bank.auditor().journalLines(remitted.text("journalId")))
                .containsExactly(
                        "INCOME_TAX_WITHHELD Dr 480", "LOCAL_INCOME_TAX_WITHHELD Dr 40", "CENTRAL_BANK Cr 520");
        assertThat(bank.auditor().trialBalanceDifference()).isZero();
        assertThat(taxReturn("1980-01", "remitted")).isEqualTo("{\"incomeTax\":480,\"localIncomeTax\":40}");
        assertThat(taxReturn("1980-01", "toRemit")).isEqualTo("{\"incomeTax\":0,\"localIncomeTax\":0}");
    }

    @Test
    void aLineThatComesLateIsRemittedLater() {
        register.claim("1980-02-01", 715, 100, 10);
        operator.remitTax("1980-02").expect(201);
        operator.remitTax("1980-02").refused(422, "NOTHING_TO_REMIT");
        register.claim("1980-02-29", 72, 10, 0);
        Answer second = operator.remitTax("1980-02").expect(201);
        assertThat(second.won("incomeTax")).isEqualTo(10);
        assertThat(second.won("localIncomeTax")).isZero();
        assertThat(bank.auditor().journalLines(second.text("journalId")))
                .containsExactly("INCOME_TAX_WITHHELD Dr 10", "CENTRAL_BANK Cr 10");
        assertThat(taxReturn("1980-02", "remitted")).isEqualTo("{\"incomeTax\":110,\"localIncomeTax\":10}");
    }

    @Test
    void aRequestSentAgainGetsItsFirstAnswer() {
        register.claim("1980-03-01", 715, 100, 10);
        String key = Caller.newKey();
        String first = operator.remitTax("1980-03", key).expect(201).body();
        register.claim("1980-03-01", 715, 100, 10);
        assertThat(operator.remitTax("1980-03", key).expect(201).body()).isEqualTo(first);
        operator.remitTax("1980-04", key).refused(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(remittances("1980-03")).hasSize(1);
    }

    @Test
    void ofManyAtOnceOneRemits() {
        register.claim("1980-05-01", 715, 100, 10);
        List<Answer> answers = AtOnce.call(MANY, i -> operator.remitTax("1980-05"));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(MANY - 1)
                .allSatisfy(answer -> answer.refused(422, "NOTHING_TO_REMIT"));
        assertThat(taxReturn("1980-05", "remitted")).isEqualTo("{\"incomeTax\":100,\"localIncomeTax\":10}");
    }

    @Test
    void aMonthIsRemittedWhenItIsOver() {
        register.claim("1980-06-30", 715, 100, 10);
        bank.clock().setInstant("1980-06-30T23:59:50.000+09:00");
        operator.remitTax("1980-06").refused(422, "MONTH_NOT_OVER");
        bank.clock().setInstant("1980-07-01T00:00:00.000+09:00");
        operator.remitTax("1980-06").expect(201);
        operator.remitTax("1980-07").refused(422, "MONTH_NOT_OVER");
        operator.remitTax("2960-07").refused(422, "MONTH_NOT_OVER");
    }

    @Test
    void ofNothingOrLessNothingIsRemitted() {
        operator.remitTax("1980-08").refused(422, "NOTHING_TO_REMIT");
        register.claim("1980-08-01", 71, 0, 0);
        operator.remitTax("1980-08").refused(422, "NOTHING_TO_REMIT");
        register.adjustment("1980-08-02", -715, -100, -10);
        operator.remitTax("1980-08").refused(422, "NOTHING_TO_REMIT");
        assertThat(taxReturn("1980-08", "toRemit")).isEqualTo("{\"incomeTax\":-100,\"localIncomeTax\":-10}");
        assertThat(remittances("1980-08")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1980", "1980-13", "1980-01-01", "x"})
    void whatIsNoMonthIsRefused(String month) {
        operator.remitTax(month).refused(400, "INVALID_REQUEST");
    }

    @Test
    void aRequestWithoutAMonthOrAKeyIsRefused() {
        operator.caller().post("/accounting/tax/remittances", Map.of()).refused(400, "INVALID_REQUEST");
        operator.caller()
                .request("POST", "/accounting/tax/remittances")
                .json(Map.of("month", "1980-01"))
                .send()
                .refused(400, "IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void remittancesAreListedNewestFirstPageByPage() {
        register.claim("1980-09-01", 72, 10, 0);
        register.claim("1980-10-01", 72, 10, 0);
        Answer september = operator.remitTax("1980-09").expect(201);
        Answer october = operator.remitTax("1980-10").expect(201);
        String list = "/accounting/tax/remittances?limit=1";
        Answer first = bank.auditor().caller().get(list).expect(200);
        Answer second =
                operator.caller().get(list + "&after=" + first.text("next")).expect(200);
        assertThat(first.items()).containsExactly(october.json());
        assertThat(second.items()).containsExactly(september.json());
    }

    @Test
    void theDatabaseRefusesASecondOfTheSameOneOfAMonthUnderWayAndEveryChange() {
        register.claim("1980-11-01", 72, 10, 0);
        String journal = operator.remitTax("1980-11").expect(201).text("journalId");
        String insert = """
                insert into accounting.tax_remittance
                  (month, nth, income_tax, local_income_tax, journal_id, remitted_on, remitted_by, recorded_at)
                select %s, nth, income_tax, 0, 1, %s, 'x', recorded_at from accounting.tax_remittance
                where journal_id = %s""";
        assertThat(bank.books().refusalOf(insert.formatted("month", "remitted_on", journal)))
                .isEqualTo("23505");
        assertThat(bank.books().refusalOf(insert.formatted("'1980-12-01'", "date '1980-12-31'", journal)))
                .isEqualTo("23514");
        assertThat(bank.books().refusalOf(insert.formatted("'1980-12-02'", "date '1981-01-31'", journal)))
                .isEqualTo("23514");
        assertThat(bank.books().refusalOf("update accounting.tax_remittance set income_tax = 0"))
                .isEqualTo("23001");
        assertThat(bank.books().refusalOf("delete from accounting.tax_remittance"))
                .isEqualTo("23001");
    }

    private String taxReturn(String month, String field) {
        return bank.auditor()
                .caller()
                .get("/accounting/tax/returns/" + month)
                .expect(200)
                .json()
                .path(field)
                .toString();
    }

    private List<JsonNode> remittances(String month) {
        return operator.caller().get("/accounting/tax/remittances?limit=500").expect(200).items().stream()
                .filter(remittance -> remittance.path("month").asText().equals(month))
                .toList();
    }
}
