package org.jigeum.accounting.application;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** Has the books watched, on every node: it looks every minute whether somebody has to reconcile them. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReconciliationTimer {

    /** In the environment {@code JIGEUM_RECONCILIATION_EVERY_MINUTES}; 0 is never. */
    private static final String MINUTES_PROPERTY = "jigeum.reconciliation.every.minutes";

    private static final long DEFAULT_MINUTES = 60;
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    @Resource
    TimerService timers;

    @Inject
    WatchBooks watchBooks;

    @PostConstruct
    void begin() {
        if (minutes() > 0) {
            timers.createIntervalTimer(LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), new TimerConfig(null, false));
        }
    }

    @Timeout
    public void run() {
        watchBooks.start(Duration.ofMinutes(minutes()));
    }

    private static long minutes() {
        return ConfigProvider.getConfig()
                .getOptionalValue(MINUTES_PROPERTY, Long.class)
                .orElse(DEFAULT_MINUTES);
    }
}
