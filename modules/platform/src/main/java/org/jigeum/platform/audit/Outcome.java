package org.jigeum.platform.audit;

/** What came of a request. */
public enum Outcome {
    DONE,
    REFUSED,

    /** It was sent again with its key: it got its first answer again, and nothing was done. */
    REPEATED
}
