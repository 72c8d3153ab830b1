package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.AtOnce;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Customer;
import org.jigeum.acceptance.bank.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers, their standing and tax profile, and the accounts that are opened for them. */
@ArquillianTest
@Order(61)
class CustomersTest {

    private final Bank bank = new Bank();

    @BeforeEach
    void today() {
        bank.clock().set("2023-08-15");
    }

    @Test
    void aCustomerIsRegisteredOnceAndSeesItself() {
        Customer customer = bank.teller().newCustomer("CORPORATION");
        bank.teller().register(customer, "RESIDENT").refused(409, "CUSTOMER_EXISTS");
        Answer shown = customer.caller().get(customer.path()).expect(200);
        assertThat(shown.text("customerId")).isEqualTo(customer.id());
        assertThat(shown.text("name")).isEqualTo("김지금");
        assertThat(shown.text("birthDate")).isEqualTo("1961-05-16");
        assertThat(shown.text("standing")).isEqualTo("NORMAL");
        assertThat(shown.text("taxProfile")).isEqualTo("CORPORATION");
    }

    @Test
    void ofManyWhoRegisterOneIdAtTheSameTimeOneDoes() {
        Map<String, Object> body = newCustomer();
        List<Answer> answers = AtOnce.call(16, i -> bank.teller().caller().post("/customer/customers", body));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.refused(409, "CUSTOMER_EXISTS"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            quoteCharacter = '`',
            value = {
                "customerId | null",
                "customerId | ``",
                "customerId | -abc",
                "customerId | a b",
                "customerId | 김",
                "customerId | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "name       | null",
                "name       | ` `",
                "name       | `a\u0000b`",
                "name       | `a\nb`",
                "birthDate  | null",
                "birthDate  | 2023-08-16",
                "birthDate  | 1799-12-31",
                "taxProfile | null",
                "taxProfile | resident",
                "taxProfile | DUAL_RESIDENT",
                "standing   | NORMAL"
            })
    void aCustomerIsRefusedOfWhomSomethingIsWrong(String field, String value) {
        Map<String, Object> body = newCustomer();
        body.put(field, value);
        bank.teller().caller().post("/customer/customers", body).refused(400, "INVALID_REQUEST");
    }

    @Test
    void aStandingIsChangedWithAReasonThatIsKept() {
        Customer customer = bank.teller().newCustomer();
        Answer changed = bank.operator().changeStanding(customer, "DECEASED").expect(200);
        assertThat(changed.text("standing")).isEqualTo("DECEASED");
        assertThat(bank.books()
                        .rows(
                                "select old_standing, new_standing, reason, changed_by, business_day::text as day"
                                        + " from customer.standing_change where customer_id = ?",
                                customer.id()))
                .containsExactly(Map.of(
                        "old_standing", "NORMAL",
                        "new_standing", "DECEASED",
                        "reason", "시험",
                        "changed_by", "operator-1",
                        "day", "2023-08-15"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"standing\":\"DECEASED\"}",
                "{\"standing\":\"DECEASED\",\"reason\":\" \"}",
                "{\"standing\":\"DECEASED\",\"reason\":\"\\u0000\"}",
                "{\"standing\":\"ALIVE\",\"reason\":\"x\"}",
                "{\"standing\":null,\"reason\":\"x\"}",
                "{\"reason\":\"x\"}"
            })
    void aStandingThatThereIsNotOrWithoutAReasonIsRefused(String body) {
        Customer customer = bank.teller().newCustomer();
        put(customer.path() + "/standing", body).refused(400, "INVALID_REQUEST");
        assertThat(customer.caller().get(customer.path()).text("standing")).isEqualTo("NORMAL");
    }

    @Test
    void aTaxProfileHoldsFromItsDayOn() {
        Customer customer = bank.teller().newCustomer();
        bank.operator()
                .changeTaxProfile(
                        customer,
                        Map.of("taxProfile", "NON_RESIDENT", "effectiveFrom", "2023-08-16", "treatyPercent", 10.5))
                .expect(200);
        assertThat(customer.caller().get(customer.path()).text("taxProfile")).isEqualTo("RESIDENT");
        bank.clock().set("2023-08-16");
        Answer shown = customer.caller().get(customer.path()).expect(200);
        assertThat(shown.text("taxProfile")).isEqualTo("NON_RESIDENT");
        assertThat(shown.json().path("treatyPercent").decimalValue()).isEqualByComparingTo("10.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"taxProfile\":\"RESIDENT\"}",
                "{\"effectiveFrom\":\"2023-08-15\"}",
                "{\"taxProfile\":\"NOBODY\",\"effectiveFrom\":\"2023-08-15\"}",
                "{\"taxProfile\":\"RESIDENT\",\"effectiveFrom\":\"2023-08-15\",\"treatyPercent\":10}",
                "{\"taxProfile\":\"NON_RESIDENT\",\"effectiveFrom\":\"2023-08-15\",\"treatyPercent\":-1}",
                "{\"taxProfile\":\"NON_RESIDENT\",\"effectiveFrom\":\"2023-08-15\",\"treatyPercent\":20.1}",
                "{\"taxProfile\":\"NON_RESIDENT\",\"effectiveFrom\":\"2023-08-15\",\"treatyPercent\":1.00001}",
                "{\"taxProfile\":\"NON_RESIDENT\",\"effectiveFrom\":\"2023-08-15\",\"treatyPercent\":\"10\"}",
                "{\"taxProfile\":\"NON_RESIDENT\",\"effectiveFrom\":\"2023-08-15\",\"treatyPercent\":1e999999999}"
            })
    void aTaxProfileThatThereIsNotIsRefused(String body) {
        Customer customer = bank.teller().newCustomer();
        put(customer.path() + "/tax-profile", body).refused(400, "INVALID_REQUEST");
    }

    @Test
    void nothingIsChangedOfACustomerThatTheBankDoesNotKnow() {
        Customer nobody = new Customer("nobody", Caller.anonymous());
        bank.operator().changeStanding(nobody, "DECEASED").refused(404, "CUSTOMER_NOT_FOUND");
        bank.operator()
                .changeTaxProfile(nobody, Map.of("taxProfile", "RESIDENT", "effectiveFrom", "2023-08-15"))
                .refused(404, "CUSTOMER_NOT_FOUND");
    }

    @Test
    void anAccountIsOpenedForACustomerAndAProductThatTheBankKnows() {
        Account known = bank.newAccount();
        open(Map.of("customerId", "nobody", "productCode", known.product().code()))
                .refused(404, "CUSTOMER_NOT_FOUND");
        open(Map.of("customerId", known.owner().id(), "productCode", "NONE")).refused(404, "PRODUCT_NOT_FOUND");
        open(Map.of("customerId", known.owner().id())).refused(400, "INVALID_REQUEST");
        open(Map.of("customerId", "", "productCode", known.product().code())).refused(400, "INVALID_REQUEST");
        open(Map.of("customerId", known.owner().id(), "productCode", "a b")).refused(400, "INVALID_REQUEST");
        assertThat(bank.books()
                        .number(
                                "select count(*) from accounting.account where customer_id = ?",
                                known.owner().id()))
                .isOne();
    }

    @Test
    void accountsOpenedAtTheSameTimeHaveNumbersOfTheirOwn() {
        Customer customer = bank.teller().newCustomer();
        Product product = bank.operator().newProduct("2");
        List<Account> accounts = AtOnce.call(16, i -> bank.teller().openAccount(customer, product));
        assertThat(accounts).extracting(Account::number).doesNotHaveDuplicates();
    }

    @Test
    void restrictionsAreReplacedAndWhoDidSoIsKept() {
        Account account = bank.newAccount();
        bank.operator().restrict(account, "PLEDGED", "LIMITED").expect(200);
        Answer replaced = bank.operator().restrict(account, "DORMANT").expect(200);
        assertThat(replaced.json().path("restrictions").toString()).isEqualTo("[\"DORMANT\"]");
        assertThat(bank.books()
                        .number("select count(*) from accounting.restriction_change where account_number = ?", account))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"restrictions\":[\"CLOSED\"],\"reason\":\"x\"}",
                "{\"restrictions\":[\"NORMAL\"],\"reason\":\"x\"}",
                "{\"restrictions\":[\"DECEASED\"],\"reason\":\"x\"}",
                "{\"restrictions\":[\"dormant\"],\"reason\":\"x\"}",
                "{\"restrictions\":[null],\"reason\":\"x\"}",
                "{\"restrictions\":[5],\"reason\":\"x\"}",
                "{\"restrictions\":\"DORMANT\",\"reason\":\"x\"}",
                "{\"restrictions\":[\"DORMANT\"]}",
                "{\"restrictions\":[\"DORMANT\"],\"reason\":\"\"}",
                "{\"restrictions\":[\"DORMANT\"],\"reason\":\"a\\u0000\"}",
                "{\"reason\":\"x\"}"
            })
    void aRestrictionThatThereIsNotOrWithoutAReasonIsRefused(String body) {
        Account account = bank.newAccount();
        put(account.path() + "/restrictions", body).refused(400, "INVALID_REQUEST");
        assertThat(account.show().json().path("restrictions")).isEmpty();
    }

    private Answer open(Map<String, ?> body) {
        return bank.teller().caller().post("/accounting/accounts", body);
    }

    private Answer put(String path, String body) {
        return bank.operator()
                .caller()
                .request("PUT", path)
                .body(body, "application/json")
                .send();
    }

    private static Map<String, Object> newCustomer() {
        return new HashMap<>(Map.of(
                "customerId", "C-" + Caller.newKey(),
                "name", "김지금",
                "birthDate", "1961-05-16",
                "taxProfile", "RESIDENT"));
    }
}
