package org.jigeum.platform.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.CustomerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who works, who commits and who waits, with transactions that go on when the test says so. */
@Timeout(60)
class CoalescerTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration LONG_ENOUGH_TO_QUEUE = Duration.ofSeconds(3);
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final AccountNumber ACCOUNT = AccountNumber.withCheckDigit(10_000_000_000L);

    /** One for each batch, in order. */
    private final BlockingQueue<StoppedTransaction> begun = new LinkedBlockingQueue<>();

    private record Request(KeyedRequest request, String mark) implements RequestedTogether {}

    private record StoppedTransaction(
            List<Request> requests, CompletableFuture<Void> mayWrite, CompletableFuture<Void> mayCommit) {

        StoppedTransaction(List<Request> requests) {
            this(requests, new CompletableFuture<>(), new CompletableFuture<>());
        }

        StoppedTransaction write() {
            mayWrite.complete(null);
            return this;
        }

        void commit() {
            mayCommit.complete(null);
        }

        void fail() {
            mayCommit.completeExceptionally(new IllegalStateException("The commit failed."));
        }
    }

    private List<GivenAnswer> run(List<Request> requests, Runnable written) {
        StoppedTransaction transaction = new StoppedTransaction(requests);
        begun.add(transaction);
        transaction.mayWrite.join();
        written.run();
        transaction.mayCommit.join();
        return requests.stream()
                .map(request -> new GivenAnswer(
                        request.request(),
                        new Answer(201, request.request().key()),
                        ACCOUNT,
                        new CustomerId("C-1"),
                        Optional.empty()))
                .toList();
    }

    private StoppedTransaction next() {
        try {
            return begun.poll(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Coalescer<Request> coalescer(Duration longestTurn) {
        return new Coalescer<>(longestTurn, request -> List.of(request.mark()));
    }

    private CompletableFuture<Optional<String>> join(Coalescer<Request> coalescer, String key, String mark) {
        CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
        Request request = new Request(new KeyedRequest("C-1", key, "path and body"), mark);
        Thread thread = new Thread(() -> answer.complete(
                coalescer.join(request, this::run).map(GivenAnswer::answer).map(Answer::body)));
        thread.setDaemon(true);
        thread.start();
        return answer;
    }

    private CompletableFuture<Optional<String>> join(Coalescer<Request> coalescer, String key) {
        return join(coalescer, key, key);
    }

    @Test
    void whileOneTransactionWorksTheOthersWaitAndGoTogetherWhileItCommits() {
        Coalescer<Request> coalescer = coalescer(LONG);
        CompletableFuture<Optional<String>> first = join(coalescer, "first");
        StoppedTransaction one = next();
        List<CompletableFuture<Optional<String>>> others =
                Stream.of("2", "3", "4").map(key -> join(coalescer, key)).toList();
        awaitWaiting(coalescer, 3);
        assertThat(begun).isEmpty();
        one.write();
        StoppedTransaction two = next();
        assertThat(two.requests()).hasSize(3);
        two.write().commit();
        assertThat(others.stream().map(CompletableFuture::join))
                .as("each has its own answer")
                .containsExactly(Optional.of("2"), Optional.of("3"), Optional.of("4"));
        assertThat(first).as("it has no answer before its commit").isNotDone();
        one.commit();
        assertThat(first.join()).contains("first");
    }

    @Test
    void aTransactionThatHangsIsOvertaken() {
        Coalescer<Request> coalescer = coalescer(SHORT);
        CompletableFuture<Optional<String>> hanging = join(coalescer, "hangs");
        StoppedTransaction hung = next();
        CompletableFuture<Optional<String>> later = join(coalescer, "later");
        next().write().commit();
        assertThat(later.join()).isPresent();
        assertThat(hanging).isNotDone();
        hung.write().commit();
        assertThat(hanging.join()).isPresent();
        CompletableFuture<Optional<String>> last = join(coalescer, "last");
        next().write().commit();
        assertThat(last.join()).isPresent();
    }

    @Test
    void whoWasTakenAlongByATransactionThatHangsIsToBeTriedAlone() {
        Coalescer<Request> coalescer = coalescer(LONG_ENOUGH_TO_QUEUE);
        CompletableFuture<Optional<String>> first = join(coalescer, "first");
        StoppedTransaction committing = next();
        CompletableFuture<Optional<String>> second = join(coalescer, "second");
        CompletableFuture<Optional<String>> third = join(coalescer, "third");
        awaitWaiting(coalescer, 2);
        committing.write();
        StoppedTransaction hung = next();
        assertThat(hung.requests()).hasSize(2);
        assertThat(CompletableFuture.anyOf(second, third).join()).isEqualTo(Optional.empty());
        hung.write().commit();
        committing.commit();
        assertThat(first.join()).isPresent();
        assertThat(Stream.of(second, third).map(CompletableFuture::join).filter(Optional::isPresent))
                .as("whose thread did both")
                .hasSize(1);
    }

    @Test
    void allOfATransactionThatFailsAreToBeTriedAlone() {
        Coalescer<Request> coalescer = coalescer(LONG);
        CompletableFuture<Optional<String>> first = join(coalescer, "first");
        StoppedTransaction committing = next();
        CompletableFuture<Optional<String>> second = join(coalescer, "second");
        CompletableFuture<Optional<String>> third = join(coalescer, "third");
        awaitWaiting(coalescer, 2);
        committing.write();
        next().write().fail();
        assertThat(second.join()).isEmpty();
        assertThat(third.join()).isEmpty();
        committing.commit();
        assertThat(first.join()).isPresent();
        CompletableFuture<Optional<String>> again = join(coalescer, "second");
        next().write().commit();
        assertThat(again.join()).isPresent();
    }

    @Test
    void aKeyThatIsBeingWrittenGoesAlone() {
        Coalescer<Request> coalescer = coalescer(LONG);
        CompletableFuture<Optional<String>> first = join(coalescer, "key", "one");
        StoppedTransaction committing = next().write();
        assertThat(join(coalescer, "key", "two").join()).isEmpty();
        assertThat(begun).isEmpty();
        committing.commit();
        assertThat(first.join()).isPresent();
        CompletableFuture<Optional<String>> again = join(coalescer, "key", "two");
        next().write().commit();
        assertThat(again.join()).isPresent();
    }

    @Test
    void aMarkThatIsBeingWrittenGoesAloneAndLeavesItsKeyFree() {
        Coalescer<Request> coalescer = coalescer(LONG);
        CompletableFuture<Optional<String>> first = join(coalescer, "first", "mark");
        StoppedTransaction committing = next().write();
        assertThat(join(coalescer, "second", "mark").join()).isEmpty();
        CompletableFuture<Optional<String>> other = join(coalescer, "second", "another mark");
        next().write().commit();
        assertThat(other.join()).isPresent();
        committing.commit();
        assertThat(first.join()).isPresent();
    }

    private static void awaitWaiting(Coalescer<?> coalescer, int count) {
        while (coalescer.waiting() < count) {
            Thread.onSpinWait();
        }
    }
}
