package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jigeum.acceptance.bank.Account;
import org.jigeum.acceptance.bank.Bank;
import org.jigeum.acceptance.bank.Caller;
import org.jigeum.acceptance.probe.ProbedBank;
import org.jigeum.acceptance.server.EarFile;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What parts the modules of the one EAR, attacked from inside the server, and what joins them. */
@ArquillianTest
@Order(50)
class IsolationTest {

    private static final long BALANCE = 1_000_000;

    /** 100 won gross less 10 won tax: what {@code TransactionProbe} posts. */
    private static final long NET = 90;

    private final Bank bank = new Bank();
    private final Caller inside = Caller.anonymous();

    @Deployment(testable = false)
    static EnterpriseArchive probes() {
        return ProbedBank.ear();
    }

    static SortedSet<String> modules() {
        return EarFile.modules();
    }

    static Stream<Arguments> pairs() {
        return modules().stream()
                .flatMap(module -> modules().stream()
                        .filter(sibling -> !sibling.equals(module))
                        .map(sibling -> Arguments.of(module, sibling)));
    }

    @Test
    void theEarHasMoreThanOneModule() {
        assertThat(modules()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest(name = "{0} from {1}")
    @MethodSource("pairs")
    void aModuleCannotLoadAnyClassOfASibling(String module, String sibling) {
        assertThat(loadable(module, EarFile.classesOf(sibling))).isEmpty();
    }

    /** Control: what is asked is the class loader that the module really has, by names that are right. */
    @ParameterizedTest
    @MethodSource("modules")
    void aModuleLoadsAllItsOwnClasses(String module) {
        SortedSet<String> own = EarFile.classesOf(module);
        assertThat(loadable(module, own)).isEqualTo(own);
    }

    @ParameterizedTest(name = "{0} from {1}")
    @MethodSource("pairs")
    void aModuleLoadsTheWholeApiOfASibling(String module, String sibling) {
        SortedSet<String> api = EarFile.apiOf(sibling);
        assertThat(loadable(module, api)).isEqualTo(api);
    }

    private SortedSet<String> loadable(String module, SortedSet<String> names) {
        String answer = inside.request("POST", "/probe-one/classes?deployment=jigeum.ear." + module + ".war")
                .body(String.join("\n", names), "text/plain")
                .send()
                .expect(200)
                .body();
        return answer.lines().collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    /** Even if two modules have events of the same name. */
    @Test
    void aCdiEventOfAModuleDoesNotReachASibling() {
        long before = heard("/probe-two", "copied");
        long ownBefore = heard("/probe-one", "copied");
        inside.post("/probe-one/events").expect(200);
        assertThat(heard("/probe-two", "copied")).isEqualTo(before);
        assertThat(heard("/probe-one", "copied")).as("control").isEqualTo(ownBefore + 1);
    }

    /** Control, and the reason why types of {@code lib/} are never fired as events. */
    @Test
    void aCdiEventOfATypeInLibReachesEveryModule() {
        long before = heard("/probe-two", "shared");
        inside.post("/probe-one/events").expect(200);
        assertThat(heard("/probe-two", "shared")).isEqualTo(before + 1);
    }

    private long heard(String probe, String kind) {
        return inside.get(probe + "/events").expect(200).won(kind);
    }

    @Test
    void whatALedgerCallHasPostedIsGoneWhenTheCallerRollsBack() {
        Account account = bank.newAccountWith(BALANCE);
        JsonNode seen = payInside(account, "rollback");
        assertThat(seen.path("balancePosted").longValue()).isEqualTo(BALANCE + NET);
        assertThat(account.balance()).isEqualTo(BALANCE);
        assertThat(writtenBy(account)).isZero();
    }

    @Test
    void whatALedgerCallHasPostedStaysWhenTheCallerCommits() {
        Account account = bank.newAccountWith(BALANCE);
        payInside(account, "commit");
        assertThat(account.balance()).isEqualTo(BALANCE + NET);
        assertThat(writtenBy(account))
                .as("entry, lines of the journal, row of interest")
                .isEqualTo(3);
    }

    /** The caller's connection sees what the ledger has not committed, and nobody else holds a lock in either schema. */
    @Test
    void oneConnectionServesTheSchemasOfCallerAndLedger() {
        JsonNode seen = payInside(bank.newAccountWith(BALANCE), "rollback");
        assertThat(seen.path("balanceSeen").longValue()).isEqualTo(BALANCE + NET);
        assertThat(seen.path("changingAccounts").asText())
                .isEqualTo(seen.path("session").asText());
        assertThat(seen.path("changingInterest").asText())
                .isEqualTo(seen.path("session").asText());
    }

    private JsonNode payInside(Account account, String end) {
        return inside.post("/probe-one/transactions?account=" + account.number() + "&end=" + end)
                .expect(200)
                .json();
    }

    private long writtenBy(Account account) {
        return bank.books()
                        .number(
                                "select count(*) from accounting.passbook_entry"
                                        + " where kind = 'INTEREST' and account_number = ?",
                                account)
                + bank.books()
                        .number(
                                "select count(*) from accounting.journal_line join accounting.journal using (journal_id)"
                                        + " where kind = 'INTEREST' and account_number = ?",
                                account)
                + bank.books()
                        .number(
                                "select count(*) from interest.stored_answer"
                                        + " where subject = 'probe' and idempotency_key = ?",
                                account.number());
    }
}
