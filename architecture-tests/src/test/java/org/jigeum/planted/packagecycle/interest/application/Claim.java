package org.jigeum.planted.packagecycle.interest.application;

import org.jigeum.planted.packagecycle.interest.messaging.Outbox;

/** Planted: one half of the circle. */
public record Claim(Outbox outbox) {}
