package org.jigeum.interest.messaging;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.jigeum.interest.persistence.Outbox;
import org.jigeum.interest.persistence.Outbox.Depth;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.platform.metrics.Meters;

/** How many payouts the register is not known to have, and how long the oldest of them has been waiting, in seconds. */
@ApplicationScoped
class OutboxMeters {

    @Inject
    Meters meters;

    @Inject
    Outbox outbox;

    @Inject
    BusinessClock clock;

    private volatile long rows;
    private volatile long oldestSeconds;

    @PostConstruct
    void register() {
        meters.gauge("jigeum.outbox.rows", () -> rows);
        meters.gauge("jigeum.outbox.oldest.seconds", () -> oldestSeconds);
    }

    void showFromTheStart(@Observes Startup started) {
        // makes the bean, and its meters with it
    }

    @Transactional
    public void refresh() {
        Depth depth = outbox.depth();
        rows = depth.rows();
        oldestSeconds = depth.oldest()
                .map(written ->
                        Math.max(0, Duration.between(written, clock.now()).toSeconds()))
                .orElse(0L);
    }
}
