package org.jigeum.interest.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.jigeum.interest.cache.ClusterFixture.eventually;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jigeum.interest.cache.ClusterFixture.Node;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.platform.answers.KeyedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A second tap is turned away on both nodes while the first is under way; whatever goes wrong, claims pass. */
class ClaimGuardTest {

    private static final KeyedRequest FIRST = request("C-1", "first");
    private static final KeyedRequest SECOND = request("C-1", "second");

    /** As often as it takes until both nodes are the first to be told of one of them. */
    private static final int MANY = 20;

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

    private static KeyedRequest request(String subject, String key) {
        return new KeyedRequest(subject, key, "path and body");
    }

    @Test
    void whileAClaimIsUnderWayASecondOneIsTurnedAwayOnEveryNode() {
        String paid = whileUnderWay(cluster.node(0), () -> {
            for (Node node : List.of(cluster.node(0), cluster.node(1), cluster.node(0))) {
                assertThat(passes(node, SECOND)).isFalse();
            }
            return "paid";
        });
        assertThat(paid).isEqualTo("paid");
        assertThat(passes(cluster.node(1), SECOND)).isTrue();
        assertThat(passes(cluster.node(0), SECOND)).isTrue();
    }

    @Test
    void theSameRequestSentAgainPassesOnEveryNode() {
        whileUnderWay(cluster.node(0), () -> {
            assertThat(passes(cluster.node(1), FIRST)).isTrue();
            assertThat(passes(cluster.node(0), FIRST)).isTrue();
            return "paid";
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"C-2", "teller-1"})
    void whatOthersClaimHoldsNobodyUp(String other) {
        whileUnderWay(cluster.node(0), () -> {
            assertThat(passes(cluster.node(0), request(other, "second"))).isTrue();
            assertThat(passes(cluster.node(1), request(other, "first"))).isTrue();
            assertThat(passes(cluster.node(1), SECOND)).isFalse();
            return "paid";
        });
    }

    @Test
    void anotherAccountOfTheSameCallerIsAnotherClaim() {
        AccountNumber other = AccountNumber.withCheckDigit(accounts++);
        whileUnderWay(
                cluster.node(0),
                () -> assertThat(cluster.node(1).guard.during(other, SECOND, () -> "paid"))
                        .contains("paid"));
    }

    @Test
    void aClaimThatFailsIsOverAsWell() {
        assertThatIllegalStateException()
                .isThrownBy(() -> whileUnderWay(cluster.node(0), () -> {
                    throw new IllegalStateException("no database");
                }));
        assertThat(passes(cluster.node(0), SECOND)).isTrue();
        assertThat(passes(cluster.node(1), SECOND)).isTrue();
    }

    @Test
    void whatIsSharedDoesNotShowTheKey() {
        whileUnderWay(cluster.node(0), () -> {
            assertThat(cluster.node(1).guard.cache).containsOnlyKeys(account.digits() + ":C-1");
            assertThat(cluster.node(1).guard.cache.values())
                    .allSatisfy(shared -> assertThat(shared).matches("[0-9a-f]{64}"));
            return "paid";
        });
        assertThat(cluster.node(1).guard.cache).isEmpty();
    }

    @Test
    void switchedOffItLetsEverybodyPass() {
        Node node = cluster.node(0);
        node.guard.isOff = () -> true;
        try {
            whileUnderWay(node, () -> assertThat(passes(node, SECOND)).isTrue());
            whileUnderWay(
                    cluster.node(1), () -> assertThat(passes(node, SECOND)).isTrue());
        } finally {
            node.guard.isOff = () -> false;
        }
    }

    @Test
    void whatADeadNodeHadUnderWayIsForgottenSoon() throws Exception {
        try (ClusterFixture ofOurOwn = ClusterFixture.ofTwoNodes()) {
            Node dying = ofOurOwn.node(1);
            dying.guard.longestClaim = Duration.ofSeconds(3);
            whileUnderWay(dying, () -> {
                dying.stop();
                assertThat(passes(ofOurOwn.node(0), SECOND)).isFalse();
                assertThat(passes(ofOurOwn.node(0), FIRST)).as("sent again").isTrue();
                return "never known";
            });
            eventually(() -> passes(ofOurOwn.node(0), SECOND));
        }
    }

    /** The first one waits for a moment, the others not even that; and nothing stays behind that turns others away. */
    @Test
    void whenANodeHangsClaimsPass() throws Exception {
        try (ClusterFixture ofOurOwn = ClusterFixture.ofTwoNodes()) {
            Node node = ofOurOwn.node(0);
            node.guard.longestClaim = Duration.ofMinutes(10);
            ofOurOwn.node(1).unplug();
            long began = System.nanoTime();
            LongStream.range(20_000_000_000L, 20_000_000_000L + MANY)
                    .mapToObj(AccountNumber::withCheckDigit)
                    .forEach(one -> assertThat(node.guard.during(one, FIRST, () -> "paid"))
                            .contains("paid"));
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(ClaimGuard.MOST_WAITED.multipliedBy(MANY).dividedBy(2));

            ofOurOwn.node(1).plugIn();
            ofOurOwn.passSeconds(6);
            eventually(() ->
                    node.guard.cache.isEmpty() && ofOurOwn.node(1).guard.cache.isEmpty());
            eventually(() -> isGuarded(ofOurOwn));
        }
    }

    private boolean isGuarded(ClusterFixture ofOurOwn) {
        return whileUnderWay(ofOurOwn.node(0), () -> !passes(ofOurOwn.node(1), SECOND));
    }

    @Test
    void whenTheCacheIsGoneClaimsPass() throws Exception {
        try (ClusterFixture ofOurOwn = ClusterFixture.ofTwoNodes()) {
            Node node = ofOurOwn.node(0);
            node.guard.cache.stop();
            whileUnderWay(node, () -> assertThat(passes(node, SECOND)).isTrue());
            ofOurOwn.passSeconds(6);
            assertThat(passes(node, FIRST)).as("after the pause").isTrue();
        }
    }

    private <T> T whileUnderWay(Node node, Supplier<T> act) {
        return node.guard.during(account, FIRST, act).orElseThrow();
    }

    private boolean passes(Node node, KeyedRequest request) {
        return node.guard.during(account, request, () -> Optional.of("paid")).isPresent();
    }
}
