package org.jigeum.accounting.application;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jigeum.accounting.persistence.DeadLetters;
import org.jigeum.platform.metrics.Meters;

/** Shows how many dead letters wait for an operator; asked of the database every few seconds, not at each scrape. */
@Singleton
@Startup
public class DeadLetterMeters {

    private static final Duration EVERY = Duration.ofSeconds(10);

    @Resource
    TimerService timers;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Meters meters;

    private volatile long parked;

    @PostConstruct
    void begin() {
        meters.gauge("jigeum.dead.letters", () -> parked);
        timers.createIntervalTimer(EVERY.toMillis(), EVERY.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void refresh() {
        parked = deadLetters.countParked();
    }
}
