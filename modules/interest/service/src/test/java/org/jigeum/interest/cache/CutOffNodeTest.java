package org.jigeum.interest.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jigeum.interest.cache.ClusterFixture.eventually;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.jigeum.interest.cache.ClusterFixture.Node;
import org.jigeum.interest.domain.ShownQuote;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.ProductCode;
import org.junit.jupiter.api.Test;

/** A node that the other one cannot reach, for a while. */
class CutOffNodeTest {

    private static final CustomerId OWNER = new CustomerId("C-1");
    private static final ShownQuote QUOTE =
            new ShownQuote(OWNER, ShownQuote.Audience.OWNER_AND_STAFF, List.of(), "{\"gross\":2739}");
    private static final AccountNumber HERE = AccountNumber.withCheckDigit(10_000_000_001L);
    private static final AccountNumber THERE = AccountNumber.withCheckDigit(10_000_000_002L);

    /** As often as it takes until both nodes are the first to be told of one of the changes. */
    private static final int MANY = 20;

    private static final Duration WAITING_FOR_EACH = Duration.ofSeconds(MANY);

    @Test
    void whoChangesSomethingWaitsOnceAndDoesWithoutUntilAllKnowIt() throws Exception {
        try (ClusterFixture cluster = ClusterFixture.ofTwoNodes()) {
            List<AccountNumber> accounts = accounts();
            accounts.forEach(account -> store(cluster.node(0), account));
            cluster.node(1).unplug();
            long began = System.nanoTime();
            accounts.forEach(account -> change(cluster.node(0), account));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(WAITING_FOR_EACH.dividedBy(2));
            cluster.passSeconds(6);
            assertThat(accounts).allMatch(account -> isMissing(cluster.node(0), account));

            cluster.node(1).plugIn();
            eventually(() -> accounts.stream().allMatch(account -> isMissing(cluster.node(1), account)));
            eventually(() -> {
                store(cluster.node(0), HERE);
                return !isMissing(cluster.node(1), HERE);
            });
            assertThat(accounts).allMatch(account -> isMissing(cluster.node(0), account));
        }
    }

    @Test
    void afterASplitBothSidesKnowWhatWasChangedOnEither() throws Exception {
        try (ClusterFixture cluster = ClusterFixture.ofTwoNodesThatSoonGiveEachOtherUp()) {
            store(cluster.node(0), HERE);
            store(cluster.node(0), THERE);
            cluster.node(0).unplug();
            cluster.node(1).unplug();
            eventually(
                    () -> cluster.node(0).isTogetherWith(0) && cluster.node(1).isTogetherWith(0));
            change(cluster.node(0), HERE);
            change(cluster.node(1), THERE);
            assertThat(isMissing(cluster.node(0), HERE)).isTrue();
            assertThat(isMissing(cluster.node(1), THERE)).isTrue();

            cluster.node(0).plugIn();
            cluster.node(1).plugIn();
            eventually(
                    () -> cluster.node(0).isTogetherWith(1) && cluster.node(1).isTogetherWith(1));
            assertThat(List.of(HERE, THERE))
                    .allMatch(account -> isMissing(cluster.node(0), account))
                    .allMatch(account -> isMissing(cluster.node(1), account));
        }
    }

    private static List<AccountNumber> accounts() {
        return LongStream.range(20_000_000_000L, 20_000_000_000L + MANY)
                .mapToObj(AccountNumber::withCheckDigit)
                .toList();
    }

    private static void store(Node node, AccountNumber account) {
        Basis basis = node.quotes.newBasis();
        basis.include(account);
        basis.include(OWNER);
        basis.include(new ProductCode("P-1"));
        node.quotes.store(account, BusinessDay.parse("2023-08-16"), QUOTE, basis);
    }

    private static void change(Node node, AccountNumber account) {
        node.revisions.beginChange(List.of(Revisions.key(account)));
        node.revisions.endChange(List.of(Revisions.key(account)));
    }

    private static boolean isMissing(Node node, AccountNumber account) {
        return node.quotes.find(account).isEmpty();
    }
}
