package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Request;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every endpoint of the contract and the roles that may use it; everybody else is refused, whatever the request. */
@ArquillianTest
@Order(31)
class RolesTest {

    private static final List<String> ROLES = List.of("customer", "teller", "operator", "auditor", "channel");

    private final Bank bank = new Bank();

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /customer/customers                   | teller",
                "GET  | /customer/customers/{customer}        | customer teller operator auditor",
                "PUT  | /customer/customers/{customer}/standing    | operator",
                "PUT  | /customer/customers/{customer}/tax-profile | operator",
                "PUT  | /product/products/{product}           | operator",
                "POST | /product/products/{product}/rates     | operator",
                "GET  | /product/products/{product}           | customer teller operator auditor channel",
                "GET  | /product/products/{product}/rates     | customer teller operator auditor channel",
                "POST | /accounting/accounts                  | teller",
                "GET  | /accounting/accounts?customerId={customer} | customer teller operator auditor",
                "GET  | /accounting/accounts/{no}             | customer teller operator auditor",
                "GET  | /accounting/accounts/{no}/entries     | customer teller operator auditor",
                "PUT  | /accounting/accounts/{no}/restrictions | operator",
                "POST | /accounting/accounts/{no}/deposits    | teller channel",
                "POST | /accounting/accounts/{no}/withdrawals | teller",
                "POST | /accounting/transfers                 | customer teller",
                "POST | /accounting/accounts/{no}/entries/1/reversal | teller",
                "POST | /accounting/accounts/{no}/closing     | teller",
                "POST | /accounting/corrections               | teller",
                "POST | /accounting/corrections/1/approval    | teller operator",
                "POST | /accounting/corrections/1/rejection   | teller operator",
                "GET  | /accounting/corrections/1             | teller operator auditor",
                "GET  | /accounting/corrections               | teller operator auditor",
                "POST | /accounting/dormancy-runs             | operator",
                "GET  | /accounting/journals/1                | auditor operator",
                "GET  | /accounting/trial-balance             | auditor operator",
                "GET  | /accounting/reconciliation            | auditor operator",
                "GET  | /accounting/tax/withholdings          | auditor operator",
                "GET  | /accounting/tax/returns/2023-07       | auditor operator",
                "GET  | /accounting/tax/statements/2023       | auditor operator",
                "GET  | /accounting/tax/remittances           | auditor operator",
                "POST | /accounting/tax/remittances           | operator",
                "GET  | /interest/accounts/{no}/quote         | customer teller operator auditor",
                "POST | /interest/accounts/{no}/claims        | customer teller",
                "GET  | /interest/accounts/{no}/claims        | customer teller operator auditor",
                "GET  | /interest/accruals                    | operator auditor",
                "POST | /interest/accruals                    | operator",
                "POST | /interest/regular-payments            | operator",
                "GET  | /interest/regular-payments            | operator auditor",
                "GET  | /interest/regular-payments/1          | operator auditor",
                "GET  | /interest/regular-payments/1/failures | operator auditor",
                "GET  | /customer/audit-log                   | auditor",
                "GET  | /product/audit-log                    | auditor",
                "GET  | /accounting/audit-log                 | auditor",
                "GET  | /interest/audit-log                   | auditor"
            })
    void isOpenToTheseRolesAndToNoOther(String method, String path, String allowed) {
        Account account = bank.newAccount();
        Set<String> roles = Set.of(allowed.split(" "));
        for (String role : ROLES) {
            Answer answer = ask(Caller.of(account.owner().id(), role), method, filled(path, account));
            if (roles.contains(role)) {
                assertThat(answer.status()).as(role + ": " + answer).isNotIn(401, 403, 405, 500);
            } else {
                answer.refused(403, "FORBIDDEN");
            }
        }
        ask(Caller.anonymous(), method, filled(path, account)).refused(401, "UNAUTHENTICATED");
    }

    private static Answer ask(Caller caller, String method, String path) {
        Request request = caller.request(method, path).key(Caller.newKey());
        return method.equals("GET")
                ? request.send()
                : request.json(Map.of("nothing", "of use")).send();
    }

    private static String filled(String path, Account account) {
        return path.replace("{no}", account.number())
                .replace("{customer}", account.owner().id())
                .replace("{product}", account.product().code());
    }
}
