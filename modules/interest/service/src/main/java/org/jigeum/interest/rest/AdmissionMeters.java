package org.jigeum.interest.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jigeum.platform.metrics.Meters;

/**
 * Shows what the server's admission says of itself, for all modules: how many money-moving requests it serves, lets
 * wait and has refused before they came to any of them (docs/adr/0019).
 */
@ApplicationScoped
class AdmissionMeters {

    private static final String ADMISSION = "org.jigeum:type=Admission";

    @Inject
    Meters meters;

    void register(@Observes Startup started) {
        meters.gauge("jigeum.admission.under.way", () -> read("UnderWay"));
        meters.gauge("jigeum.admission.waiting", () -> read("Waiting"));
        meters.counted("jigeum.admission.refused", () -> read("Refused"));
    }

    private static long read(String attribute) {
        try {
            Object value =
                    ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(ADMISSION), attribute);
            return ((Number) value).longValue();
        } catch (JMException e) {
            throw new IllegalStateException("The server has no admission: its profile is not jigeum.xml.", e);
        }
    }
}
