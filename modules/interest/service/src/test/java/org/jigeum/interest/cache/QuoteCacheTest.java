package org.jigeum.interest.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jigeum.interest.cache.ClusterFixture.eventually;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jigeum.interest.cache.ClusterFixture.Node;
import org.jigeum.interest.domain.ShownQuote;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.ProductCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two nodes share their quotes and what they know of changes; nothing that goes wrong there is an error. */
class QuoteCacheTest {

    private static final CustomerId OWNER = new CustomerId("C-1");
    private static final ProductCode PRODUCT = new ProductCode("P-1");
    private static final BusinessDay TODAY = BusinessDay.parse("2023-08-16");
    private static final ShownQuote QUOTE =
            new ShownQuote(OWNER, ShownQuote.Audience.STAFF, List.of("DECEASED"), "{\"gross\":2739,\"net\":2329}");
    private static final long SECONDS_UNTIL_IT_IS_TRIED_AGAIN = 6;

    private static ClusterFixture cluster;
    private static long accounts = 10_000_000_000L;

    private final AccountNumber account = AccountNumber.withCheckDigit(accounts++);

    @BeforeAll
    static void startTwoNodes() throws Exception {
        cluster = ClusterFixture.ofTwoNodes();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void nineInTheMorning() {
        cluster.now = Instant.parse("2023-08-16T09:00:00+09:00");
    }

    @Test
    void aQuoteOfOneNodeIsFoundOnTheOtherToTheLetter() {
        assertThat(node(0).quotes.find(account)).isEmpty();
        store(node(0));
        assertThat(node(0).quotes.find(account)).contains(QUOTE);
        assertThat(node(1).quotes.find(account)).contains(QUOTE);
    }

    @Test
    void aLargeQuoteIsNotKept() {
        ShownQuote largest = answering("x".repeat(QuoteCache.LARGEST_KEPT));
        node(0).quotes.store(account, TODAY, largest, basis(node(0)));
        assertThat(node(1).quotes.find(account)).contains(largest);
        AccountNumber other = AccountNumber.withCheckDigit(accounts++);
        ShownQuote tooLarge = answering(largest.answer() + "x");
        node(0).quotes.store(other, TODAY, tooLarge, basis(node(0)));
        assertThat(node(0).map.find("q:" + other.digits() + ":2023-08-16")).isEmpty();
    }

    private static ShownQuote answering(String answer) {
        return new ShownQuote(OWNER, ShownQuote.Audience.STAFF, List.of(), answer);
    }

    @Test
    void theStateOfAProductIsAnotherAfterEachChangeAndNotToldMeanwhile() {
        Optional<String> before = basis(node(0)).stateOf(PRODUCT);
        assertThat(before).isPresent();
        assertThat(basis(node(1)).stateOf(PRODUCT)).isEqualTo(before);
        node(0).revisions.beginChange(List.of(Revisions.key(PRODUCT)));
        assertThat(basis(node(1)).stateOf(PRODUCT)).isEmpty();
        node(0).revisions.endChange(List.of(Revisions.key(PRODUCT)));
        assertThat(basis(node(1)).stateOf(PRODUCT)).isPresent().isNotEqualTo(before);
        assertThat(basis(node(1)).stateOf(new ProductCode("P-2"))).isEmpty();
    }

    private static Stream<String> whatAQuoteDependsOn() {
        return Stream.of("a", "c", "p");
    }

    @ParameterizedTest
    @MethodSource("whatAQuoteDependsOn")
    void aChangeOnOneNodeEndsTheQuoteOnBoth(String kind) {
        store(node(0));
        change(node(1), key(kind));
        assertNowhereFound();
        store(node(1));
        assertThat(node(0).quotes.find(account)).contains(QUOTE);
    }

    @ParameterizedTest
    @MethodSource("whatAQuoteDependsOn")
    void aQuoteComputedFromWhatHasChangedMeanwhileIsNotUsed(String kind) {
        Basis basis = basis(node(0));
        change(node(1), key(kind));
        node(0).quotes.store(account, TODAY, QUOTE, basis);
        assertNowhereFound();
    }

    @ParameterizedTest
    @MethodSource("whatAQuoteDependsOn")
    void whileAChangeIsCommittedNoQuoteIsUsedOrKept(String kind) {
        store(node(0));
        node(0).revisions.beginChange(List.of(key(kind)));
        assertNowhereFound();
        store(node(1));
        assertNowhereFound();
        node(0).revisions.endChange(List.of(key(kind)));
        assertNowhereFound();
    }

    @Test
    void aChangeOfOthersLeavesTheQuoteAlone() {
        store(node(0));
        change(node(1), Revisions.key(AccountNumber.withCheckDigit(accounts++)));
        change(node(1), Revisions.key(new CustomerId("C-2")));
        change(node(1), Revisions.key(new ProductCode("P-2")));
        assertThat(node(0).quotes.find(account)).contains(QUOTE);
    }

    @Test
    void aQuoteEndsAtMidnight() {
        store(node(0));
        cluster.now = Instant.parse("2023-08-16T23:59:59.999+09:00");
        assertThat(node(1).quotes.find(account)).contains(QUOTE);
        cluster.now = Instant.parse("2023-08-17T00:00:00.000+09:00");
        assertNowhereFound();
    }

    @Test
    void aQuoteFoundUnderALaterDayThanItIsForIsNotUsed() {
        store(node(0));
        String text = node(0).map.find(quoteKey("2023-08-16")).orElseThrow();
        node(0).map.put(quoteKey("2023-08-17"), text, node(0).revisions.untilMidnight());
        cluster.now = Instant.parse("2023-08-17T00:00:00.000+09:00");
        assertNowhereFound();
    }

    @Test
    void whenTheClockIsSetBackTheQuoteOfTheLaterDayIsNotUsed() {
        store(node(0));
        cluster.now = Instant.parse("2023-08-15T23:59:59.999+09:00");
        assertNowhereFound();
    }

    /** The day turned while it was computed, or the account is ahead of a clock that was set back. */
    @ParameterizedTest
    @ValueSource(strings = {"2023-08-15", "2023-08-17"})
    void aQuoteOfAnotherDayThanTodayIsNotKept(String day) {
        node(0).quotes.store(account, BusinessDay.parse(day), QUOTE, basis(node(0)));
        assertThat(node(0).map.find(quoteKey(day))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "null\n{}", "{", "{}\n{}", "3\n{}", "\n{}", "[]", "4711", "\"\"", "{}", "¡ ÿ"})
    void aTextThatIsNoQuoteIsAMiss(String text) {
        store(node(0));
        put(text);
        assertNowhereFound();
        store(node(0));
        assertThat(node(1).quotes.find(account)).contains(QUOTE);
    }

    private static Stream<List<String>> changesOfTheForm() {
        return Stream.of(
                List.of("3\t" + midnight(), "4\t" + midnight()),
                List.of("3\t" + midnight(), "3\tAPP\t" + midnight()),
                List.of("\tC-1\t", "\t"),
                List.of("\tC-1\t", "\t\t"),
                List.of("\tSTAFF\t", "\tEVERYBODY\t"),
                List.of(midnight(), "tomorrow"),
                List.of("\n", "\t"),
                List.of("\tDECEASED\t", "\t"),
                List.of("\ta:", "\tb:"),
                List.of("3\t" + midnight(), "{\"version\":2,\"validUntil\":" + midnight() + "}\n"));
    }

    private static String midnight() {
        return Long.toString(Instant.parse("2023-08-16T15:00:00Z").toEpochMilli());
    }

    /** What another release may have written. */
    @ParameterizedTest
    @MethodSource("changesOfTheForm")
    void aQuoteInAnotherFormIsAMiss(List<String> change) {
        store(node(0));
        String text = node(0).map.find(quoteKey("2023-08-16")).orElseThrow();
        assertThat(text).contains(change.get(0));
        put(text.replace(change.get(0), change.get(1)));
        assertNowhereFound();
    }

    @Test
    void theQuoteOfAnotherAccountIsNotUsed() {
        AccountNumber other = AccountNumber.withCheckDigit(accounts++);
        Basis basis = node(0).quotes.newBasis();
        basis.include(other);
        basis.include(OWNER);
        basis.include(PRODUCT);
        node(0).quotes.store(other, TODAY, QUOTE, basis);
        put(node(0).map.find("q:" + other.digits() + ":2023-08-16").orElseThrow());
        assertNowhereFound();
    }

    @Test
    void aNodeWhoseCacheIsStoppedDoesWithoutAndItsChangesAreSeenOnceItRunsAgain() {
        store(node(0));
        node(0).map.cache.stop();
        try {
            assertThat(node(0).quotes.find(account)).isEmpty();
            store(node(0));
            change(node(0), Revisions.key(account));
        } finally {
            node(0).map.cache.start();
        }
        cluster.passSeconds(SECONDS_UNTIL_IT_IS_TRIED_AGAIN);
        eventually(() -> node(0).isTogetherWith(1) && node(1).isTogetherWith(1));
        assertNowhereFound();
        store(node(0));
        assertThat(node(1).quotes.find(account)).contains(QUOTE);
    }

    @Test
    void aChangeThatIsLostEmptiesTheCacheBeforeTheNodeReadsItAgain() throws Exception {
        try (ClusterFixture other = ClusterFixture.ofTwoNodes()) {
            store(other.node(0));
            assertThat(other.node(1).quotes.find(account)).contains(QUOTE);
            other.node(0).loseChanges();
            change(other.node(0), Revisions.key(account));
            assertThat(other.node(0).quotes.find(account)).isEmpty();
            other.passSeconds(SECONDS_UNTIL_IT_IS_TRIED_AGAIN);
            assertThat(other.node(0).quotes.find(account)).isEmpty();
            assertThat(other.node(1).quotes.find(account)).isEmpty();
            store(other.node(0));
            assertThat(other.node(1).quotes.find(account)).contains(QUOTE);
        }
    }

    private static Node node(int number) {
        return cluster.node(number);
    }

    private Basis basis(Node node) {
        Basis basis = node.quotes.newBasis();
        basis.include(account);
        basis.include(OWNER);
        basis.include(PRODUCT);
        return basis;
    }

    private void store(Node node) {
        node.quotes.store(account, TODAY, QUOTE, basis(node));
    }

    private void put(String text) {
        node(1).map.put(quoteKey("2023-08-16"), text, node(1).revisions.untilMidnight());
    }

    private static void change(Node node, String key) {
        node.revisions.beginChange(List.of(key));
        node.revisions.endChange(List.of(key));
    }

    private String key(String kind) {
        return switch (kind) {
            case "a" -> Revisions.key(account);
            case "c" -> Revisions.key(OWNER);
            case "p" -> Revisions.key(PRODUCT);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private String quoteKey(String day) {
        return "q:" + account.digits() + ":" + day;
    }

    private void assertNowhereFound() {
        assertThat(node(0).quotes.find(account)).isEmpty();
        assertThat(node(1).quotes.find(account)).isEmpty();
    }
}
