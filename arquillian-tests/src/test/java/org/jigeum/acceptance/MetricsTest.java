package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Metrics;
import org.jigeum.acceptance.bank.Request;
import org.jigeum.acceptance.bank.RowLock;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What those who watch the bank see at the management port. */
@ArquillianTest
@Order(81)
class MetricsTest {

    private final Bank bank = new Bank();

    @Test
    void aClaimMovesTheCounterOfItsOutcomeAndTheHistogram() {
        Account account = accountWithInterest();
        Metrics before = Metrics.now();
        String key = Caller.newKey();
        account.claim(key).expect(201);
        account.claim().expect(409);
        account.claim(" ").expect(400);
        Metrics after = Metrics.now();
        assertMoved(
                before,
                after,
                Map.of(
                        "jigeum_claims_total{outcome=\"paid\"}", 1L,
                        "jigeum_claims_total{outcome=\"already_claimed\"}", 1L,
                        "jigeum_claims_total{outcome=\"nothing_to_claim\"}", 0L,
                        "jigeum_claims_total{outcome=\"not_permitted\"}", 0L,
                        "jigeum_claims_total{outcome=\"busy\"}", 0L,
                        "jigeum_claim_seconds_count", 3L,
                        "jigeum_claim_within_total{le=\"+Inf\"}", 3L,
                        "jigeum_claim_within_total{le=\"10\"}", 3L,
                        "jigeum_account_lock_within_total{le=\"10\"}", 1L)); // what is paid at once waits for no lock
        assertThat(after.value("jigeum_claims_total{outcome=\"idempotency_key_missing\"}"))
                .isPositive();
    }

    @Test
    void whatIsGivenUpBecauseOfALockIsSeen() {
        Account account = accountWithInterest();
        Metrics before = Metrics.now();
        RowLock.on(account, "for no key update").during(account::claim).refused(503, "BUSY");
        assertMoved(
                before,
                Metrics.now(),
                Map.of(
                        "jigeum_claims_total{outcome=\"busy\"}", 1L,
                        "jigeum_contention_total{outcome=\"retried\"}", 2L,
                        "jigeum_contention_total{outcome=\"given_up\"}", 1L,
                        "jigeum_account_lock_within_total{le=\"2.5\"}", 0L,
                        "jigeum_account_lock_within_total{le=\"+Inf\"}", 3L));
    }

    @Test
    void aQuoteIsFoundOrComputed() {
        Account account = accountWithInterest();
        Metrics before = Metrics.now();
        account.quote().expect(200);
        account.quote().expect(200);
        account.quote().expect(200);
        assertMoved(
                before,
                Metrics.now(),
                Map.of(
                        "jigeum_quotes_total{cache=\"miss\"}", 1L,
                        "jigeum_quotes_total{cache=\"hit\"}", 2L));
    }

    @Test
    void theServersOwnMetricsAreShownBesideTheBanks() {
        assertThat(Request.management("/metrics").expect(200).body())
                .contains("datasources_pool_in_use_count", "io_busy_task_thread_count", "jvm");
    }

    private Account accountWithInterest() {
        bank.clock().set("2023-08-15");
        Account account = bank.newAccountWith(50_000_000);
        bank.clock().set("2023-08-16");
        return account;
    }

    private static void assertMoved(Metrics before, Metrics after, Map<String, Long> expected) {
        expected.forEach((name, count) ->
                assertThat(after.value(name) - before.value(name)).as(name).isEqualTo(count));
    }
}
