package org.jigeum.acceptance.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import org.jigeum.kernel.Won;

/** Runs in the server: counts the events that reach this WAR. */
@ApplicationScoped
public class Heard {

    private final AtomicInteger copied = new AtomicInteger();
    private final AtomicInteger shared = new AtomicInteger();

    void hear(@Observes CopiedEvent event) {
        copied.incrementAndGet();
    }

    void hear(@Observes Won event) {
        shared.incrementAndGet();
    }

    public int copied() {
        return copied.get();
    }

    public int shared() {
        return shared.get();
    }
}
