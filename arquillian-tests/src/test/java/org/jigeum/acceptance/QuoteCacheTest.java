package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Answer;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.bank.Customer;
import org.jigeum.acceptance.bank.Eventually;
import org.jigeum.acceptance.bank.Request;
import org.jigeum.acceptance.probe.CacheProbe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quote that was asked before costs the database nothing, and is never another one than would be computed now. */
@ArquillianTest
@Order(56)
class QuoteCacheTest {

    private static final String PROBE = "cache-probe";
    private static final long BALANCE = 50_000_000;
    private static final int MANY = 20;

    private final Bank bank = new Bank();

    @Deployment(testable = false)
    static WebArchive probe() {
        return ShrinkWrap.create(WebArchive.class, PROBE + ".war")
                .addClass(CacheProbe.class)
                .addAsManifestResource(
                        new StringAsset("Dependencies: org.infinispan, org.infinispan.commons\n"), "MANIFEST.MF");
    }

    @BeforeEach
    void today() {
        bank.clock().set("2023-08-15");
    }

    @Test
    void aQuoteThatWasAskedBeforeAsksTheDatabaseNothing() {
        Account account = accountOnTheNextDay();
        String first = account.quote().expect(200).body();
        Eventually.that(
                "many quotes in a row ask the database nothing",
                () -> asksNothing(() -> {
                    for (int i = 0; i < MANY; i++) {
                        assertThat(account.quote().expect(200).body()).isEqualTo(first);
                    }
                }));
        assertThat(account.quote().won("net")).isEqualTo(2_329);
    }

    /** No connection of the bank has begun a statement meanwhile, be it only the beginning of a transaction. */
    private boolean asksNothing(Runnable act) {
        String sql = "select pid, query_start::text from pg_stat_activity where application_name = 'jigeum' order by 1";
        List<Map<String, Object>> before = bank.books().rows(sql);
        act.run();
        assertThat(before).isNotEmpty();
        return before.equals(bank.books().rows(sql));
    }

    @Test
    void whoMayNotSeeTheAccountDoesNotSeeItsQuoteEither() {
        Account account = accountOnTheNextDay();
        account.quote().expect(200);
        Customer stranger = bank.teller().newCustomer();
        Answer missing = stranger.caller().get("/interest/accounts/999999999999/quote");
        Answer foreign = stranger.caller().get(account.interestPath() + "/quote");
        assertThat(foreign.refused(404, "ACCOUNT_NOT_FOUND").body()).isEqualTo(missing.body());
        Caller.anonymous().get(account.interestPath() + "/quote").expect(401);
        String seen = account.quote().expect(200).body();
        assertThat(bank.teller().caller().get(account.interestPath() + "/quote").body())
                .isEqualTo(seen);
    }

    @Test
    void aQuoteForStaffOnlyIsShownToStaffOnly() {
        Account account = accountOnTheNextDay();
        bank.operator().changeStanding(account.owner(), "HACKED").expect(200);
        for (int i = 0; i < 2; i++) {
            Answer refusal = account.quote().refused(422, "NOT_PERMITTED");
            assertThat(refusal.body()).doesNotContain("HACKED");
            Answer shown = bank.teller()
                    .caller()
                    .get(account.interestPath() + "/quote")
                    .expect(200);
            assertThat(shown.won("gross")).isEqualTo(2_739);
        }
    }

    @Test
    void atMidnightTheQuoteIsOfTheNewDayAndWhenTheClockIsSetBackOfTheOldOne() {
        Account account = accountOnTheNextDay();
        bank.clock().setInstant("2023-08-16T23:59:50.000+09:00");
        String old = account.quote().expect(200).body();
        assertThat(account.quote().body()).isEqualTo(old);
        bank.clock().setInstant("2023-08-17T00:00:00.000+09:00");
        Answer next = account.quote().expect(200);
        assertThat(next.text("businessDay")).isEqualTo("2023-08-17");
        assertThat(next.text("through")).isEqualTo("2023-08-16");
        assertThat(next.won("gross")).isEqualTo(5_479);
        bank.clock().setInstant("2023-08-16T23:59:50.000+09:00");
        assertThat(account.quote().expect(200).body()).isEqualTo(old);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "{\"version\":2}\n{}", "3\n{}"})
    void garbageInTheCacheIsComputedAnew(String garbage) {
        Account account = accountOnTheNextDay();
        String quote = account.quote().expect(200).body();
        String stored = probe("GET", account, "").expect(200).body();
        assertThat(stored).endsWith("\n" + quote);
        probe("PUT", account, garbage).expect(200);
        assertThat(account.quote().expect(200).body()).isEqualTo(quote);
        assertThat(probe("GET", account, "").expect(200).body()).isEqualTo(stored);
    }

    @Test
    void aQuoteOfAnotherReleaseIsComputedAnew() {
        Account account = accountOnTheNextDay();
        String quote = account.quote().expect(200).body();
        String stored = probe("GET", account, "").expect(200).body();
        probe("PUT", account, stored.replace("2739", "9999").replaceFirst("^3\t", "4\t"))
                .expect(200);
        assertThat(account.quote().expect(200).body()).isEqualTo(quote);
        probe("PUT", account, stored.replace("2739", "9999")).expect(200);
        assertThat(account.quote().won("gross"))
                .as("in the form of this release it would be used")
                .isEqualTo(9_999);
    }

    @Test
    void whatIsComputedAnewIsTheSameToTheLetter() {
        Account account = accountOnTheNextDay();
        String computed = account.quote().expect(200).body();
        String found = account.quote().expect(200).body();
        probe("DELETE", account, "").expect(200);
        probe("GET", account, "").expect(404);
        assertThat(account.quote().expect(200).body()).isEqualTo(computed).isEqualTo(found);
    }

    private static Answer probe(String method, Account account, String content) {
        String key = "?quote=q:" + account.number() + ":2023-08-16";
        Request request = Caller.anonymous().request(method, "/" + PROBE + CacheProbe.PATH + key);
        return content.isEmpty()
                ? request.send()
                : request.body(content, "text/plain").send();
    }

    private Account accountOnTheNextDay() {
        Account account = bank.newAccountWith(BALANCE);
        bank.clock().set("2023-08-16");
        return account;
    }
}
