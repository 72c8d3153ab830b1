package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Bank;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** After all other tests, with all their races, refusals and clocks: the books of the whole bank agree. */
@ArquillianTest
@Order(95)
class BooksInTheEndTest {

    /** What the lines of the register name that tests have written for payouts that were never made. */
    private static final String OF_INVENTED_LINES =
            "select account_number, journal_id from accounting.withholding where payout_id > 500000000000000000";

    private final Bank bank = new Bank();

    @Test
    void theBooksOfTheWholeBankAgree() {
        Set<String> accounts = invented("account_number");
        Set<String> journals = invented("journal_id");
        assertThat(bank.auditor().reconciliation().violations())
                .filteredOn(violation -> !accounts.contains(violation.subject().getOrDefault("accountNumber", "none")))
                .filteredOn(violation -> !journals.contains(violation.subject().getOrDefault("journalId", "none")))
                .isEmpty();
    }

    private Set<String> invented(String column) {
        return bank.books().rows(OF_INVENTED_LINES).stream()
                .filter(row -> row.get(column) != null)
                .map(row -> row.get(column).toString())
                .collect(Collectors.toSet());
    }
}
