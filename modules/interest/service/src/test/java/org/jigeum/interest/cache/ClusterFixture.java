package org.jigeum.interest.cache;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.infinispan.Cache;
import org.infinispan.commons.CacheException;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.Configuration;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.remoting.transport.jgroups.JGroupsTransport;
import org.infinispan.topology.CacheTopology;
import org.jgroups.protocols.DISCARD;

/** Nodes of a cluster within this JVM: the real cache, set up as the server's, on a network that can be cut. */
final class ClusterFixture implements AutoCloseable {

    /** What they say of nodes that come, go and hang is no news in a test. */
    private static final List<Logger> TALKATIVE = Stream.of(
                    "org.infinispan", "org.jgroups", "org.jigeum.interest.cache")
            .map(Logger::getLogger)
            .toList();

    private static final Duration REMOTE_TIMEOUT_OF_QUOTES = Duration.ofSeconds(60);
    private static final Duration REMOTE_TIMEOUT_OF_CLAIMS = Duration.ofSeconds(10);

    private static final String NETWORK = """
            <config xmlns="urn:org:jgroups">
              <SHARED_LOOPBACK/>
              <DISCARD/>
              <LOCAL_PING/>
              <MERGE3 min_interval="200" max_interval="500"/>
              <FD_ALL3 timeout="%d" interval="%d"/>
              <pbcast.NAKACK2 use_mcast_xmit="false"/>
              <UNICAST3/>
              <pbcast.STABLE/>
              <pbcast.GMS join_timeout="500" print_local_addr="false"/>
            </config>""";

    /** Until a node that answers nothing is taken for dead. */
    private final Duration patience;

    private final String name = UUID.randomUUID().toString();
    private final List<Node> nodes;

    /** The bank's clock, one for all nodes. */
    Instant now = Instant.parse("2023-08-16T00:00:00Z");

    private long nanosPassed;

    private ClusterFixture(Duration patience) throws Exception {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.OFF));
        this.patience = patience;
        nodes = List.of(new Node(), new Node());
        eventually(() -> nodes.stream().allMatch(node -> node.isTogetherWith(nodes.size() - 1)));
    }

    static ClusterFixture ofTwoNodes() throws Exception {
        return new ClusterFixture(Duration.ofMinutes(5));
    }

    static ClusterFixture ofTwoNodesThatSoonGiveEachOtherUp() throws Exception {
        return new ClusterFixture(Duration.ofSeconds(1));
    }

    Node node(int number) {
        return nodes.get(number);
    }

    void passSeconds(long seconds) {
        nanosPassed += TimeUnit.SECONDS.toNanos(seconds);
    }

    @Override
    public void close() {
        nodes.forEach(Node::stop);
    }

    static void eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("Not within 30 seconds");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** One of the bank's servers, as far as the cache goes. */
    final class Node {

        private final DISCARD wire;
        final SharedMap map = new SharedMap();
        final Revisions revisions = new Revisions(map, () -> now);
        final QuoteCache quotes = new QuoteCache(map, revisions, () -> now);
        final ClaimGuard guard = new ClaimGuard();

        private final DefaultCacheManager manager;

        private Node() throws Exception {
            GlobalConfigurationBuilder global = GlobalConfigurationBuilder.defaultClusteredBuilder();
            global.transport()
                    .clusterName(name)
                    .addProperty(
                            JGroupsTransport.CONFIGURATION_XML,
                            NETWORK.formatted(patience.toMillis(), patience.toMillis() / 4));
            manager = new DefaultCacheManager(global.build());
            manager.defineConfiguration("quotes", configuration(REMOTE_TIMEOUT_OF_QUOTES));
            manager.defineConfiguration("claims", configuration(REMOTE_TIMEOUT_OF_CLAIMS));
            map.cache = manager.getCache("quotes");
            guard.cache = manager.getCache("claims");
            guard.isOff = () -> false;
            JGroupsTransport transport = (JGroupsTransport)
                    map.cache.getAdvancedCache().getRpcManager().getTransport();
            wire = transport.getChannel().getProtocolStack().findProtocol(DISCARD.class);
            map.patience.nanoTime = () -> System.nanoTime() + nanosPassed;
            guard.patience.nanoTime = map.patience.nanoTime;
        }

        private static Configuration configuration(Duration remoteTimeout) {
            ConfigurationBuilder builder = new ConfigurationBuilder();
            builder.clustering()
                    .cacheMode(CacheMode.REPL_SYNC)
                    .remoteTimeout(remoteTimeout.toMillis(), TimeUnit.MILLISECONDS);
            builder.clustering().stateTransfer().awaitInitialTransfer(false);
            builder.memory().maxCount(60_000);
            return builder.build();
        }

        /** Whether it knows of so many others, and has with them what each of them had. */
        boolean isTogetherWith(int others) {
            return isTogetherWith(others, map.cache) && isTogetherWith(others, guard.cache);
        }

        private static boolean isTogetherWith(int others, Cache<String, String> cache) {
            CacheTopology topology =
                    cache.getAdvancedCache().getDistributionManager().getCacheTopology();
            return topology.getActualMembers().size() == 1 + others
                    && topology.getPhase() == CacheTopology.Phase.NO_REBALANCE;
        }

        /** Nothing that is sent to it arrives any more. */
        void unplug() {
            wire.discardAll(true);
        }

        void plugIn() {
            wire.discardAll(false);
        }

        /** Whatever it tells the others of changes fails from now on. */
        @SuppressWarnings("unchecked")
        void loseChanges() {
            Cache<String, String> working = map.cache;
            map.cache = (Cache<String, String>) Proxy.newProxyInstance(
                    Cache.class.getClassLoader(),
                    new Class<?>[] {Cache.class},
                    (proxy, method, arguments) -> method.getName().equals("putAllAsync")
                            ? CompletableFuture.failedFuture(new CacheException("lost"))
                            : method.invoke(working, arguments));
        }

        void stop() {
            manager.stop();
        }
    }
}
