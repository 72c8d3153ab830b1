package org.jigeum.planted.packagecycle.interest.messaging;

import org.jigeum.planted.packagecycle.interest.application.Claim;

/** Planted: the other half of the circle. */
@FunctionalInterface
public interface Outbox {

    void put(Claim claim);
}
