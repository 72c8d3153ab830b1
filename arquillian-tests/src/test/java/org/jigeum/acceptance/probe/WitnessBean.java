package org.jigeum.acceptance.probe;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Tells the other WARs of this one's {@link EventLog}. */
@Stateless
public class WitnessBean implements Witness {

    @Inject
    EventLog log;

    @Override
    public List<String> heard() {
        return log.texts();
    }
}
