package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Passbook;
import org.jigeum.acceptance.history.PaperAccount;
import org.jigeum.acceptance.history.PaperPayout;
import org.jigeum.acceptance.history.RandomHistory;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Ninety random days, over the end of a year and a leap day, against a calculator that shares nothing with the bank. The
 * same history is lived through again with {@code -Djigeum.test.seed=…}.
 */
@ArquillianTest
@Order(12)
class HistoryTest {

    private static final int DAYS = 90;
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 12, 15);

    private final Bank bank = new Bank();

    @Test
    void everyPayoutAndBalanceOfARandomHistoryEqualsThatOfAnIndependentCalculator() {
        long seed = Long.getLong("jigeum.test.seed", new Random().nextInt(Integer.MAX_VALUE));
        System.out.println("HistoryTest: -Djigeum.test.seed=" + seed);
        RandomHistory history = new RandomHistory(seed, FIRST_DAY);
        history.liveThrough(DAYS);
        assertThat(history.happened())
                .as("too dull a history, seed " + seed)
                .contains("PAID", "ALREADY_CLAIMED", "NOTHING_TO_CLAIM", "INSUFFICIENT_BALANCE", "RATES_CHANGED");
        history.accounts().forEach(account -> assertKeptAsOnPaper(account, history.where(account)));
        assertBooksAgree();
    }

    private static void assertKeptAsOnPaper(PaperAccount account, String where) {
        Passbook passbook = Passbook.of(account.account()).chains();
        assertThat(account.account().balance()).as(where).isEqualTo(account.balance());
        List<PaperPayout> payouts = account.payouts();
        assertThat(passbook.count("INTEREST")).as(where).isEqualTo(payouts.size());
        List<JsonNode> claims = new ArrayList<>(account.account().claims());
        Collections.reverse(claims);
        assertThat(claims).as(where).hasSameSizeAs(payouts);
        for (int i = 0; i < claims.size(); i++) {
            payouts.get(i).equalsClaim(claims.get(i), where);
        }
    }

    /** Over the whole bank, whatever other tests have left in it. */
    private void assertBooksAgree() {
        assertThat(bank.auditor().trialBalanceDifference()).isZero();
        BigInteger control = StreamSupport.stream(
                        bank.auditor().trialBalance().json().path("accounts").spliterator(), false)
                .filter(account -> account.path("account").asText().equals("CUSTOMER_DEPOSITS"))
                .map(account -> account.path("balance").bigIntegerValue())
                .findFirst()
                .orElseThrow();
        long balances = bank.books().number("select sum(balance) from accounting.account");
        assertThat(control.negate()).isEqualTo(BigInteger.valueOf(balances));
    }
}
