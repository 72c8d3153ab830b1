package org.jigeum.accounting.rest;

import java.time.Instant;
import java.util.Optional;
import org.jigeum.accounting.api.InterestPayouts;
import org.jigeum.accounting.application.InspectDeadLetters.Inspected;
import org.jigeum.accounting.domain.DeadLetter;
import org.jigeum.accounting.domain.Stamp;
import org.jigeum.kernel.BusinessClock;

/** Dead letters of the tax queue as they are written in JSON. Amounts are whole won. */
final class DeadLetterJson {

    private DeadLetterJson() {}

    /**
     * A dead letter.
     *
     * @param claimId of the claim or adjustment that it is about; null if the message does not say
     * @param status PARKED, REGISTERED or DISCARDED
     * @param payload the message as it came, of this payout alone
     * @param tries how often it was tried to register it
     * @param claimState REGISTERED: the register has its line; UNREGISTERED: it was paid and has none; UNKNOWN: nothing
     *     was paid under that id
     * @param claim the payout as it was made, null if unknown
     * @param discardReason null unless somebody has asked to discard it
     * @param resolvedBy null while it is parked
     */
    record Letter(
            String id,
            String claimId,
            String status,
            String cause,
            int tries,
            String parkedAt,
            String payload,
            String claimState,
            Payout claim,
            String discardReason,
            String discardAskedBy,
            String discardAskedAt,
            String resolvedBy,
            String resolvedAt) {

        static Letter of(Inspected inspected) {
            DeadLetter letter = inspected.letter();
            Optional<DeadLetter.Discard> discard = letter.discard();
            Optional<DeadLetter.Resolution> resolution = letter.resolution();
            return new Letter(
                    idOf(letter),
                    claimIdOf(letter),
                    statusOf(letter),
                    letter.cause(),
                    letter.tries(),
                    time(letter.parkedAt()),
                    letter.payload(),
                    claimState(inspected),
                    inspected.made().map(Payout::of).orElse(null),
                    discard.map(asked -> asked.reason().text()).orElse(null),
                    discard.map(asked -> asked.asked().by()).orElse(null),
                    discard.map(asked -> time(asked.asked().at())).orElse(null),
                    resolution
                            .map(DeadLetter.Resolution::resolved)
                            .map(Stamp::by)
                            .orElse(null),
                    resolution.map(end -> time(end.resolved().at())).orElse(null));
        }

        private static String claimState(Inspected inspected) {
            if (inspected.isRegistered()) {
                return "REGISTERED";
            }
            return inspected.made().isPresent() ? "UNREGISTERED" : "UNKNOWN";
        }
    }

    /** What was really paid. */
    record Payout(
            String accountNumber, String paidOn, long gross, long incomeTax, long localIncomeTax, String journalId) {

        static Payout of(InterestPayouts.Payout made) {
            return new Payout(
                    made.account().digits(),
                    made.paidOn().toString(),
                    made.gross().amount(),
                    made.incomeTax().amount(),
                    made.localIncomeTax().amount(),
                    made.journalId().map(String::valueOf).orElse(null));
        }
    }

    /**
     * What dealing with a letter has done.
     *
     * @param status what it is now, or would be after a dry run: PARKED, REGISTERED or DISCARDED
     * @param dryRun true if nothing was done
     */
    record Dealt(String id, String claimId, String status, boolean dryRun) {

        static Dealt is(DeadLetter letter) {
            return new Dealt(idOf(letter), claimIdOf(letter), statusOf(letter), false);
        }

        static Dealt wouldBe(DeadLetter letter) {
            return new Dealt(idOf(letter), claimIdOf(letter), statusOf(letter), true);
        }
    }

    private static String idOf(DeadLetter letter) {
        return Long.toString(letter.id());
    }

    private static String claimIdOf(DeadLetter letter) {
        return letter.payoutId().map(String::valueOf).orElse(null);
    }

    static String statusOf(DeadLetter letter) {
        return letter.resolution().map(end -> end.outcome().name()).orElse("PARKED");
    }

    private static String time(Instant instant) {
        return BusinessClock.inSeoul(instant).toString();
    }
}
