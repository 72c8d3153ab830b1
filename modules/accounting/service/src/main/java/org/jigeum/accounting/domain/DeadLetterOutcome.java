package org.jigeum.accounting.domain;

/** What came of dealing with a dead letter. */
public sealed interface DeadLetterOutcome {

    /** Its line is in the register now; or would be, had it not been a dry run. */
    record Registered(DeadLetter letter) implements DeadLetterOutcome {}

    /** The register refuses it still. */
    record Refused(String cause) implements DeadLetterOutcome {}

    /** One person wants it discarded; another one has to agree. */
    record DiscardAsked(DeadLetter letter) implements DeadLetterOutcome {}

    /** Two persons have agreed, and it is no more. */
    record Discarded(DeadLetter letter) implements DeadLetterOutcome {}

    /** Nobody has asked yet to discard it. */
    record NotAsked() implements DeadLetterOutcome {}

    /** Somebody else has asked to discard it: to approve that, or not, is all that is left. */
    record AlreadyAsked() implements DeadLetterOutcome {}

    /** The one who asked cannot be the one who agrees. */
    record SamePerson() implements DeadLetterOutcome {}

    /** It has come to an end before, and another one than this. */
    record AlreadyResolved(DeadLetter letter) implements DeadLetterOutcome {}
}
