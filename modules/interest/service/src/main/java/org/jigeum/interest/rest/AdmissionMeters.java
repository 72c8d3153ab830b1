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
 * Shows what the server's admissions say of themselves, for all modules: how many requests they serve, let wait and
 * have refused before they came to any of them, and how many bodies they wait for (docs/adr/0019). Those that move
 * money have an admission of their own.
 */
@ApplicationScoped
class AdmissionMeters {

    private static final String ADMISSION = "Admission";
    private static final String BODIES = "AwaitedBodies";

    @Inject
    Meters meters;

    void register(@Observes Startup started) {
        register("money");
        register("other");
    }

    private void register(String requests) {
        meters.gauge("jigeum.admission.under.way", () -> read(ADMISSION, requests, "UnderWay"), "requests", requests);
        meters.gauge("jigeum.admission.waiting", () -> read(ADMISSION, requests, "Waiting"), "requests", requests);
        meters.gauge("jigeum.admission.held", () -> read(ADMISSION, requests, "Held"), "requests", requests);
        meters.counted("jigeum.admission.refused", () -> read(ADMISSION, requests, "Refused"), "requests", requests);
        meters.gauge("jigeum.bodies.awaited", () -> read(BODIES, requests, "Awaited"), "requests", requests);
        meters.counted("jigeum.bodies.cut.off", () -> read(BODIES, requests, "CutOff"), "requests", requests);
    }

    private static long read(String type, String requests, String attribute) {
        try {
            ObjectName figures = new ObjectName("org.jigeum:type=" + type + ",name=" + requests);
            Object value = ManagementFactory.getPlatformMBeanServer().getAttribute(figures, attribute);
            return ((Number) value).longValue();
        } catch (JMException e) {
            throw new IllegalStateException("The server has no admission: its profile is not jigeum.xml.", e);
        }
    }
}
