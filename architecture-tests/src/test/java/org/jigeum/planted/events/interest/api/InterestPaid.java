package org.jigeum.planted.events.interest.api;

/** Lawful in itself. */
public record InterestPaid(long claimId) {}
