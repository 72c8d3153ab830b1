package org.jigeum.interest.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jigeum.interest.domain.Claim;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.CustomerId;
import org.jigeum.platform.answers.Answer;
import org.jigeum.platform.answers.GivenAnswer;
import org.jigeum.platform.answers.KeyedRequest;
import org.jigeum.platform.metrics.Meters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who works, who commits and who waits, with transactions that go on when the test says so. */
@Timeout(60)
class CoalesceClaimsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration LONG_ENOUGH_TO_QUEUE = Duration.ofSeconds(3);
    private static final Duration SHORT = Duration.ofMillis(100);

    private final StoppedPayments payments = new StoppedPayments();

    /** One for each batch, in order. */
    private static final class StoppedPayments extends PayClaims {

        private final BlockingQueue<Transaction> begun = new LinkedBlockingQueue<>();

        @Override
        List<GivenAnswer> pay(
                Collection<RequestedClaim> requested, Function<Claim, Answer> answerOf, Runnable written) {
            Transaction transaction = new Transaction(List.copyOf(requested));
            begun.add(transaction);
            transaction.mayWrite.join();
            written.run();
            transaction.mayCommit.join();
            return requested.stream()
                    .map(claim -> new GivenAnswer(
                            claim.request(),
                            new Answer(201, "{}"),
                            claim.account(),
                            new CustomerId("C-1"),
                            Optional.empty()))
                    .toList();
        }

        Transaction next() {
            try {
                return begun.poll(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Transaction(
            List<RequestedClaim> claims, CompletableFuture<Void> mayWrite, CompletableFuture<Void> mayCommit) {

        Transaction(List<RequestedClaim> claims) {
            this(claims, new CompletableFuture<>(), new CompletableFuture<>());
        }

        Transaction write() {
            mayWrite.complete(null);
            return this;
        }

        void commit() {
            mayCommit.complete(null);
        }
    }

    private CoalesceClaims coalesceClaims(Duration longestTurn) {
        return new CoalesceClaims(payments, new Meters(new SimpleMeterRegistry()), longestTurn);
    }

    private static RequestedClaim claim(int account, String key) {
        return new RequestedClaim(
                AccountNumber.withCheckDigit(10_000_000_000L + account),
                Optional.empty(),
                new KeyedRequest("C-1", key, "path and body"),
                Optional.empty());
    }

    private static CompletableFuture<Optional<GivenAnswer>> pay(CoalesceClaims claims, RequestedClaim claim) {
        CompletableFuture<Optional<GivenAnswer>> answer = new CompletableFuture<>();
        Thread request = new Thread(() -> answer.complete(claims.pay(claim, paid -> new Answer(201, "{}"))));
        request.setDaemon(true);
        request.start();
        return answer;
    }

    @Test
    void whileOneTransactionWorksTheOthersWaitAndGoTogetherWhileItCommits() {
        CoalesceClaims claims = coalesceClaims(LONG);
        CompletableFuture<Optional<GivenAnswer>> first = pay(claims, claim(1, "first"));
        Transaction one = payments.next();
        List<CompletableFuture<Optional<GivenAnswer>>> others = Stream.of(2, 3, 4)
                .map(account -> pay(claims, claim(account, "key-" + account)))
                .toList();
        awaitWaiting(claims, 3);
        assertThat(payments.begun).isEmpty();
        one.write();
        Transaction two = payments.next();
        assertThat(two.claims()).hasSize(3);
        two.write().commit();
        assertThat(others).allSatisfy(other -> assertThat(other.join()).isPresent());
        assertThat(first).as("it has no answer before its commit").isNotDone();
        one.commit();
        assertThat(first.join()).isPresent();
    }

    @Test
    void aTransactionThatHangsIsOvertaken() {
        CoalesceClaims claims = coalesceClaims(SHORT);
        CompletableFuture<Optional<GivenAnswer>> hanging = pay(claims, claim(1, "hangs"));
        Transaction hung = payments.next();
        CompletableFuture<Optional<GivenAnswer>> later = pay(claims, claim(2, "later"));
        payments.next().write().commit();
        assertThat(later.join()).isPresent();
        assertThat(hanging).isNotDone();
        hung.write().commit();
        assertThat(hanging.join()).isPresent();
        CompletableFuture<Optional<GivenAnswer>> last = pay(claims, claim(3, "last"));
        payments.next().write().commit();
        assertThat(last.join()).isPresent();
    }

    @Test
    void whoWasTakenAlongByATransactionThatHangsIsToBeTriedAlone() {
        CoalesceClaims claims = coalesceClaims(LONG_ENOUGH_TO_QUEUE);
        CompletableFuture<Optional<GivenAnswer>> first = pay(claims, claim(1, "first"));
        Transaction committing = payments.next();
        CompletableFuture<Optional<GivenAnswer>> second = pay(claims, claim(2, "second"));
        CompletableFuture<Optional<GivenAnswer>> third = pay(claims, claim(3, "third"));
        awaitWaiting(claims, 2);
        committing.write();
        Transaction hung = payments.next();
        assertThat(hung.claims()).hasSize(2);
        assertThat(CompletableFuture.anyOf(second, third).join()).isEqualTo(Optional.empty());
        hung.write().commit();
        committing.commit();
        assertThat(first.join()).isPresent();
        assertThat(Stream.of(second, third).map(CompletableFuture::join).filter(Optional::isPresent))
                .as("whose thread paid both")
                .hasSize(1);
    }

    @Test
    void aKeyThatIsBeingWrittenGoesAlone() {
        CoalesceClaims claims = coalesceClaims(LONG);
        CompletableFuture<Optional<GivenAnswer>> first = pay(claims, claim(1, "key"));
        Transaction committing = payments.next().write();
        assertThat(pay(claims, claim(2, "key")).join()).isEmpty();
        assertThat(payments.begun).isEmpty();
        committing.commit();
        assertThat(first.join()).isPresent();
        CompletableFuture<Optional<GivenAnswer>> again = pay(claims, claim(2, "key"));
        payments.next().write().commit();
        assertThat(again.join()).isPresent();
    }

    private static void awaitWaiting(CoalesceClaims claims, int count) {
        while (claims.waiting() < count) {
            Thread.onSpinWait();
        }
    }
}
