package org.jigeum.accounting.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jigeum.accounting.domain.DeadLetter;
import org.jigeum.accounting.domain.Reason;
import org.jigeum.accounting.domain.Stamp;

/** A dead letter of the tax queue; parked by {@link DeadLetters#park}, resolved once. */
@Entity
@Table(name = "dead_letter")
class DeadLetterRow {

    @Id
    @Column(name = "dead_letter_id")
    private long deadLetterId;

    @Column(name = "payout_id")
    private Long payoutId;

    private String payload;

    private String cause;

    private int tries;

    @Column(name = "parked_at")
    private Instant parkedAt;

    @Column(name = "discard_reason")
    private String discardReason;

    @Column(name = "discard_asked_by")
    private String discardAskedBy;

    @Column(name = "discard_asked_at")
    private Instant discardAskedAt;

    private String resolution;

    @Column(name = "resolved_by")
    private String resolvedBy;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    protected DeadLetterRow() {}

    void askToDiscard(Reason reason, Stamp stamp) {
        discardReason = reason.text();
        discardAskedBy = stamp.by();
        discardAskedAt = stamp.at();
    }

    void resolve(DeadLetter.Outcome outcome, Stamp stamp) {
        resolution = outcome.name();
        resolvedBy = stamp.by();
        resolvedAt = stamp.at();
    }

    void triedInVain(String why) {
        cause = why;
        tries++;
    }

    DeadLetter toDeadLetter() {
        return new DeadLetter(
                deadLetterId,
                Optional.ofNullable(payoutId),
                payload,
                cause,
                tries,
                parkedAt,
                Optional.ofNullable(discardReason)
                        .map(reason ->
                                new DeadLetter.Discard(new Reason(reason), new Stamp(discardAskedBy, discardAskedAt))),
                Optional.ofNullable(resolution)
                        .map(outcome -> new DeadLetter.Resolution(
                                DeadLetter.Outcome.valueOf(outcome), new Stamp(resolvedBy, resolvedAt))));
    }
}
