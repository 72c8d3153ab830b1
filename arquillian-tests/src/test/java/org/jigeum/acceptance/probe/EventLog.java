package org.jigeum.acceptance.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers every event that reaches this WAR. */
@ApplicationScoped
public class EventLog {

    private final List<String> texts = new CopyOnWriteArrayList<>();

    List<String> texts() {
        return List.copyOf(texts);
    }

    void ownEvent(@Observes OwnEvent event) {
        texts.add(event.text());
    }

    void sharedEvent(@Observes SharedEvent event) {
        texts.add(event.text());
    }
}
