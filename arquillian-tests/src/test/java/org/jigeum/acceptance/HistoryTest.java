package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Passbook;
import org.jigeum.acceptance.history.RandomHistory;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A quarter of a year at random, against a clerk who reckons day by day: equal to the won, every time. */
@ArquillianTest
@Order(65)
class HistoryTest {

    private static final int DAYS = 90;

    private static final String INCOME_TAX_OF_PAYOUTS = """
            select sum(income_tax) from (
              select income_tax from interest.claim union all
              select income_tax from interest.adjustment where settled_on is not null) payouts""";

    private final Bank bank = new Bank();

    @Test
    void theBankAndTheClerkComeToTheSameForEveryClaim() {
        long seed = Long.getLong("jigeum.test.seed", new Random().nextLong());
        System.out.println("HistoryTest: -Djigeum.test.seed=" + seed);
        RandomHistory history = new RandomHistory(seed);
        history.begin();
        for (int day = 0; day < DAYS; day++) {
            history.liveOneDay();
        }
        assertThat(history.claimsPaid()).as("claims paid, seed %d", seed).isGreaterThan(DAYS / 2);
        for (Account account : history.accounts()) {
            Passbook.of(account).chains();
            assertThat(bank.books().closingBalances(account))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(history.closingBalances(account));
        }
        assertTheBooksBalance();
    }

    /** Of the whole bank, whatever other tests have left. */
    private void assertTheBooksBalance() {
        assertThat(bank.auditor().trialBalanceDifference()).isZero();
        assertThat(bank.books()
                        .number("select sum(credit) - sum(debit) from accounting.journal_line where gl_account = 2010"))
                .isEqualTo(bank.books().number("select sum(balance) from accounting.account"));
        assertThat(bank.books().number("""
                                select count(*) from (
                                  select journal_id from accounting.journal_line
                                  group by journal_id having sum(debit) <> sum(credit)) unequal""")).isZero();
        assertThat(bank.books().number(INCOME_TAX_OF_PAYOUTS))
                .isEqualTo(bank.books().number("""
                        select sum(credit) - sum(debit)
                          + (select coalesce(sum(income_tax), 0) from accounting.tax_remittance)
                        from accounting.journal_line where gl_account = 2030"""));
    }
}
