package org.jigeum.interest.application;

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

/** Accrues by itself, on every node, soon after each midnight and after each start. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccrualTimer {

    /** In the environment {@code JIGEUM_ACCRUAL_EVERY_MINUTES}; 0 is never. */
    private static final String MINUTES_PROPERTY = "jigeum.accrual.every.minutes";

    private static final long DEFAULT_MINUTES = 10;
    private static final Duration FIRST_AFTER = Duration.ofMinutes(1);

    @Resource
    TimerService timers;

    @Inject
    RunAccruals runAccruals;

    @PostConstruct
    void begin() {
        long minutes = ConfigProvider.getConfig()
                .getOptionalValue(MINUTES_PROPERTY, Long.class)
                .orElse(DEFAULT_MINUTES);
        if (minutes > 0) {
            timers.createIntervalTimer(
                    FIRST_AFTER.toMillis(), Duration.ofMinutes(minutes).toMillis(), new TimerConfig(null, false));
        }
    }

    @Timeout
    void run() {
        runAccruals.start();
    }
}
