package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.AtOnce;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Eventually;
import org.jigeum.acceptance.bank.Rates;
import org.jigeum.acceptance.bank.RowLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the bank learns, the next quote knows, also one that was asked for at the same time. */
@ArquillianTest
@Order(57)
class QuoteChangesTest {

    private static final long BALANCE = 50_000_000;
    private static final int MANY = 20;
    private static final int READERS = 4;

    private final Bank bank = new Bank();

    @BeforeEach
    void today() {
        bank.clock().set("2023-08-15");
    }

    /** What the bank knows changes, and with it the answer to the next quote. */
    enum Change {
        CLAIM("reason", "\"ALREADY_CLAIMED\"") {
            @Override
            void make(Bank bank, Account account) {
                account.claim().expect(201);
            }
        },
        RESTRICTION("reason", "\"NOT_PERMITTED\"") {
            @Override
            void make(Bank bank, Account account) {
                bank.operator().restrict(account, "PAYMENT_STOP").expect(200);
            }
        },
        STANDING("status", "422") {
            @Override
            void make(Bank bank, Account account) {
                bank.operator().changeStanding(account.owner(), "DECEASED").expect(200);
            }
        },
        TAX_PROFILE("net", "2739") {
            @Override
            void make(Bank bank, Account account) {
                Map<String, String> exempt = Map.of("taxProfile", "TAX_EXEMPT_SAVINGS", "effectiveFrom", "2023-08-16");
                bank.operator().changeTaxProfile(account.owner(), exempt).expect(200);
            }
        },
        RATES("gross", "5479") {
            @Override
            void make(Bank bank, Account account) {
                bank.operator()
                        .addRates(account.product(), Rates.from("2023-08-15", "4"))
                        .expect(201);
            }
        },
        CORRECTION("gross", "5479") {
            @Override
            void make(Bank bank, Account account) {
                Answer proposed = bank.teller().propose(account, "IN", BALANCE, "2023-08-15");
                bank.secondTeller().approve(proposed).expect(200);
            }
        },
        CLOSING("status", "422") {
            @Override
            void make(Bank bank, Account account) {
                bank.teller().close(account).expect(201);
            }
        };

        private final String field;
        private final String expected;

        Change(String field, String expected) {
            this.field = field;
            this.expected = expected;
        }

        abstract void make(Bank bank, Account account);

        boolean isSeenIn(Answer quote) {
            return quote.json().path(field).toString().equals(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNextQuoteSeesWhatHasChanged(Change change) {
        Account account = accountOnTheNextDay();
        assertThat(change.isSeenIn(account.quote())).isFalse();
        assertThat(change.isSeenIn(account.quote())).isFalse();
        change.make(bank, account);
        assertThat(account.quote()).matches(change::isSeenIn);
        assertThat(account.quote()).matches(change::isSeenIn);
    }

    /**
     * It has read what changes when the change is committed, and is stored when it is over. Last it reads the rates, or
     * the owner if the node knows the rates.
     */
    @ParameterizedTest
    @CsvSource({
        "RESTRICTION, product.rate_version",
        "STANDING, product.rate_version",
        "TAX_PROFILE, product.rate_version",
        "RATES, customer.tax_profile"
    })
    void aQuoteThatAChangeHasOvertakenIsNotKept(Change change, String readLast) {
        Eventually.that("a quote is computed while something changes, before it has waited too long", () -> {
            Account account = accountOnTheNextDay();
            if (change == Change.RATES) {
                bank.newAccount(account.product()).quote().expect(200);
            }
            Answer overtaken = new RowLock(List.of("lock table " + readLast + " in access exclusive mode"))
                    .during(() -> {
                        CompletableFuture<Answer> asking = CompletableFuture.supplyAsync(account::quote);
                        Eventually.that("the quote waits for " + readLast, () -> somebodyWaitsFor(readLast));
                        change.make(bank, account);
                        return asking;
                    })
                    .join();
            assertThat(change.isSeenIn(overtaken)).isFalse();
            assertThat(account.quote()).matches(change::isSeenIn);
            return overtaken.status() == 200;
        });
    }

    private boolean somebodyWaitsFor(String table) {
        return bank.books()
                        .number("select count(*) from pg_locks where not granted and relation = '" + table
                                + "'::regclass")
                > 0;
    }

    @Test
    void theNextQuoteSeesThatAnAccountHasFallenDormant() {
        bank.clock().set("2018-08-15");
        Account account = bank.newAccountWith(BALANCE);
        bank.clock().set("2023-08-16");
        assertThat(account.quote().json().path("claimable").asBoolean()).isTrue();
        bank.operator().runDormancy().expect(200);
        assertThat(account.quote().text("reason")).isEqualTo("NOT_PERMITTED");
    }

    @Test
    void aChangeThatIsRefusedLeavesTheQuoteAsItIs() {
        Account account = accountOnTheNextDay();
        account.claim().expect(201);
        String quote = account.quote().expect(200).body();
        bank.operator()
                .addRates(account.product(), Rates.from("2023-08-15", "9"))
                .refused(422, "EFFECTIVE_IN_PAID_PERIOD");
        account.claim().refused(409, "ALREADY_CLAIMED");
        assertThat(account.quote().expect(200).body()).isEqualTo(quote);
    }

    @Test
    void whateverIsAskedMeanwhileTheQuoteAfterAChangeIsRight() {
        Account account = accountOnTheNextDay();
        whileOthersAsk(account, () -> {
            for (int i = 0; i < MANY; i++) {
                bank.operator().restrict(account, "PAYMENT_STOP").expect(200);
                assertThat(account.quote().json().path("claimable").asBoolean()).isFalse();
                bank.operator().restrict(account).expect(200);
                assertThat(account.quote().json().path("claimable").asBoolean()).isTrue();
            }
        });
    }

    @Test
    void whateverIsAskedMeanwhileTheQuoteAfterNewRatesIsRight() {
        Account account = accountOnTheNextDay();
        whileOthersAsk(account, () -> {
            for (int percent = 3; percent < MANY; percent++) {
                bank.operator()
                        .addRates(account.product(), Rates.from("2023-08-15", Integer.toString(percent)))
                        .expect(201);
                assertThat(account.quote().won("gross")).isEqualTo(BALANCE * percent / 100 / 365);
            }
        });
    }

    private void whileOthersAsk(Account account, Runnable changes) {
        AtomicBoolean done = new AtomicBoolean();
        Consumer<Supplier<Answer>> untilDone = ask -> {
            while (!done.get()) {
                ask.get().expect(200);
            }
        };
        AtOnce.call(1 + READERS, i -> {
            if (i > 0) {
                untilDone.accept(account::quote);
                return true;
            }
            try {
                changes.run();
            } finally {
                done.set(true);
            }
            return true;
        });
    }

    private Account accountOnTheNextDay() {
        Account account = bank.newAccountWith(BALANCE);
        bank.clock().set("2023-08-16");
        return account;
    }
}
