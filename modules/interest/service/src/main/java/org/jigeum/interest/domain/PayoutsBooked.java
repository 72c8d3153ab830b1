package org.jigeum.interest.domain;

/** Payouts were written into the outbox: once that is committed, the withholding register has to be told of them. */
public record PayoutsBooked() {}
