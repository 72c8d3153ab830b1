package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Product;
import org.jigeum.acceptance.bank.Rates;
import org.jigeum.acceptance.server.StatementLog;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** How often claims and quotes talk to the database. A quote from the cache does not at all: {@link QuoteCacheTest}. */
@ArquillianTest
@Order(24)
class StatementBudgetTest {

    private static final int MOST_STATEMENTS = 6;
    private static final Pattern WRITTEN_TABLE = Pattern.compile("(?:insert into|update) [a-z]+\\.[a-z_]+");

    private final Bank bank = new Bank();

    @Test
    void aClaimIsSixStatementsThatWriteEightTables() {
        bank.clock().set("2023-08-15");
        Product product = bank.operator().newProduct("2");
        Account first = accountOf(product);
        Account second = accountOf(product);
        bank.clock().set("2023-08-16");
        first.claim().expect(201); // the node reads the rates
        List<String> claim = transactionWith(
                "insert into interest.claim ", () -> second.claim().expect(201));
        assertThat(claim).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        List<String> written = claim.stream()
                .flatMap(statement -> WRITTEN_TABLE.matcher(statement).results())
                .map(found -> found.group().replaceFirst(".* ", ""))
                .filter(table -> !table.equals("interest.audit_log")) // of staff only
                .toList();
        assertThat(written)
                .containsExactlyInAnyOrder(
                        "accounting.account",
                        "accounting.journal",
                        "accounting.journal_line",
                        "accounting.passbook_entry",
                        "accounting.closing_balance",
                        "interest.claim",
                        "interest.outbox",
                        "interest.stored_answer");
    }

    @Test
    void aQuoteThatIsComputedIsThreeStatementsAndReadsTheRatesOnlyOnceUntilTheyAreChanged() {
        bank.clock().set("2023-08-15");
        Product product = bank.operator().newProduct("2");
        Account first = accountOf(product);
        Account second = accountOf(product);
        bank.clock().set("2023-08-16");
        first.quote().expect(200); // the node reads the rates
        assertThat(statementsOfQuote(second)).hasSize(3).noneMatch(statement -> statement.contains("product."));
        bank.operator().addRates(product, Rates.from("2023-08-15", "4")).expect(201);
        assertThat(statementsOfQuote(second)).hasSize(4).anyMatch(statement -> statement.contains("product."));
        assertThat(second.quote().won("gross")).isEqualTo(5_479); // 50,000,000 at 4 % for one day: 5,479.45
        assertThat(statementsOfQuote(first)).hasSize(3).noneMatch(statement -> statement.contains("product."));
        assertThat(first.quote().won("gross")).isEqualTo(5_479);
    }

    private static List<String> statementsOfQuote(Account account) {
        return transactionWith(
                "accounting.closing_balance", () -> account.quote().expect(200));
    }

    /** The statements of the first transaction with such a text, without those of the driver, once a connection. */
    private static List<String> transactionWith(String text, Runnable act) {
        return StatementLog.transactionsOf(act).stream()
                .filter(statements -> statements.stream().anyMatch(statement -> statement.contains(text)))
                .findFirst()
                .orElseThrow()
                .stream()
                .filter(statement -> !statement.contains("pg_catalog."))
                .toList();
    }

    private Account accountOf(Product product) {
        Account account = bank.newAccount(product);
        bank.teller().deposit(account, 50_000_000).expect(201);
        return account;
    }
}
