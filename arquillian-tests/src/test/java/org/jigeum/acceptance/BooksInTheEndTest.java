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

    /** Accounts that tests have written lines of the register for which were never paid. */
    private static final String WITH_INVENTED_LINES =
            "select distinct account_number from accounting.withholding where payout_id > 500000000000000000";

    private final Bank bank = new Bank();

    @Test
    void theBooksOfTheWholeBankAgree() {
        Set<String> invented = bank.books().rows(WITH_INVENTED_LINES).stream()
                .map(row -> row.get("account_number").toString())
                .collect(Collectors.toSet());
        assertThat(bank.auditor().reconciliation().violations())
                .filteredOn(violation -> !invented.contains(violation.subject().getOrDefault("accountNumber", "none")))
                .isEmpty();
    }
}
