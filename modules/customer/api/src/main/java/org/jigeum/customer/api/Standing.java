package org.jigeum.customer.api;

/** 고객 상태: what the bank knows of a customer that bears on every account of theirs. */
public enum Standing {
    NORMAL,
    /** Somebody else opened or uses the account in the customer's name. */
    IDENTITY_THEFT,
    /** An electronic-finance accident was reported. */
    HACKED,
    DECEASED
}
