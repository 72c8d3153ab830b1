package org.jigeum.planted.events.interest.application;

/** Lawful: an event of the service. */
public record Claimed(long claimId) {}
