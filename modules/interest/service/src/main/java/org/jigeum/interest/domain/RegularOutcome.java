package org.jigeum.interest.domain;

/** How a run of the regular payment ended. */
public enum RegularOutcome {
    /** Every account of the population is done. */
    COMPLETED,
    /** Every account is done, or recorded with the cause of its failure. */
    COMPLETED_WITH_FAILURES,
    /** The counts do not agree with each other, with the population or with the claims: somebody must look into it. */
    INCOMPLETE
}
