package org.jigeum.interest.application;

import io.micrometer.core.instrument.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jigeum.interest.domain.Claim;
import org.jigeum.platform.answers.Answer;
import org.jigeum.platform.answers.Coalescer;
import org.jigeum.platform.answers.GivenAnswer;
import org.jigeum.platform.answers.Loners;
import org.jigeum.platform.metrics.Meters;

/** 묶음 처리: the claims of a node, whatever their accounts, are paid together (docs/adr/0024). */
@ApplicationScoped
public class CoalesceClaims {

    /** A transaction that hangs, as on a connection that is dead, must not hold up all claims that come. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(3);

    private final Coalescer<RequestedClaim> coalescer =
            new Coalescer<>(LONGEST_TURN, claim -> List.of(claim.account()));
    private final Loners loners = new Loners(Duration.ofMinutes(1));
    private final PayClaims payClaims;
    private final Counter paid;
    private final Counter failed;

    /** For the container's proxy, which hands all calls over. */
    protected CoalesceClaims() {
        payClaims = null;
        paid = null;
        failed = null;
    }

    @Inject
    CoalesceClaims(PayClaims payClaims, Meters meters) {
        this.payClaims = payClaims;
        paid = meters.counter("jigeum.claim.batches", "outcome", "paid");
        failed = meters.counter("jigeum.claim.batches", "outcome", "failed");
    }

    void showFromTheStart(@Observes Startup started) {
        // makes the bean, and its meters with it
    }

    /**
     * Has a claim paid together with others.
     *
     * @param answerOf what the client is told of a claim that was paid, whoever it is
     * @return empty if it was not paid that way: it is to be tried alone
     */
    Optional<GivenAnswer> pay(RequestedClaim claim, Function<Claim, Answer> answerOf) {
        return loners.contains(claim.account())
                ? Optional.empty()
                : coalescer.join(claim, (claims, written) -> pay(claims, answerOf, written));
    }

    private List<GivenAnswer> pay(List<RequestedClaim> claims, Function<Claim, Answer> answerOf, Runnable written) {
        boolean isPaid = false;
        try {
            List<GivenAnswer> given = payClaims.pay(claims, answerOf, written);
            isPaid = true;
            return given;
        } finally {
            if (isPaid) {
                paid.increment();
            } else {
                failed.increment();
                claims.forEach(claim -> loners.add(claim.account()));
            }
        }
    }
}
