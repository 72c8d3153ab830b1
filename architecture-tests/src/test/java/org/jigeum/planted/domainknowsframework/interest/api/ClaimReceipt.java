package org.jigeum.planted.domainknowsframework.interest.api;

/** Lawful in itself. */
public record ClaimReceipt(long claimId) {}
