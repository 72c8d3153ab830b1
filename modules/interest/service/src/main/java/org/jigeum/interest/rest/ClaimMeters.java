package org.jigeum.interest.rest;

import io.micrometer.core.instrument.Counter;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jigeum.platform.metrics.Durations;
import org.jigeum.platform.metrics.Meters;
import org.jigeum.platform.rest.JsonFormat;
import org.jigeum.platform.rest.Problem;

/**
 * Counts what claims were answered, {@code jigeum.claims} by outcome, and how long that took, {@code jigeum.claim}. An
 * outcome is {@code paid} or the code of the refusal in small letters. A first answer that is given again counts again.
 */
@Provider
@CountedClaim
@ApplicationScoped
@Priority(ClaimMeters.FIRST)
public class ClaimMeters implements ContainerRequestFilter, ContainerResponseFilter {

    static final int FIRST = 0;

    private static final String BEGUN_NANOS = ClaimMeters.class.getName();
    private static final String PAID = "paid";
    private static final List<String> SHOWN_FROM_THE_START =
            List.of(PAID, "already_claimed", "nothing_to_claim", "not_permitted", "busy", "unavailable", "internal");

    @Inject
    Meters meters;

    private final Map<String, Counter> claims = new ConcurrentHashMap<>();
    private Durations durations;

    @PostConstruct
    void register() {
        SHOWN_FROM_THE_START.forEach(this::counter);
        durations = new Durations(meters, "jigeum.claim");
    }

    void showFromTheStart(@Observes Startup started) {
        // makes the bean, and its meters with it
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(BEGUN_NANOS, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        counter(outcome(response)).increment();
        if (request.getProperty(BEGUN_NANOS) instanceof Long begunNanos) {
            durations.record(Duration.ofNanos(System.nanoTime() - begunNanos));
        }
    }

    private static String outcome(ContainerResponseContext response) throws IOException {
        if (response.getStatus() < 400) {
            return PAID;
        }
        return code(response.getEntity()).toLowerCase(Locale.ROOT);
    }

    private static String code(Object refusal) throws IOException {
        if (refusal instanceof Problem problem) {
            return problem.code();
        }
        if (refusal instanceof byte[] storedAnswer) {
            return JsonFormat.mapper().readTree(storedAnswer).path("code").asText();
        }
        return "other";
    }

    private Counter counter(String outcome) {
        return claims.computeIfAbsent(outcome, unused -> meters.counter("jigeum.claims", "outcome", outcome));
    }
}
