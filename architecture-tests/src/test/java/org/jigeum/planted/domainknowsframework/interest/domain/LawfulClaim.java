package org.jigeum.planted.domainknowsframework.interest.domain;

import java.time.LocalDate;
import java.util.List;
import org.jigeum.planted.domainknowsframework.kernel.Won;

/** Knows the JDK, the kernel and its own domain. */
public record LawfulClaim(Won gross, LocalDate through, List<Won[]> slices) {

    State state() {
        return State.values()[0];
    }

    enum State {
        OPEN
    }
}
