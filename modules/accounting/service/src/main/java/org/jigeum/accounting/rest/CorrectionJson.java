package org.jigeum.accounting.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Optional;
import java.util.function.Function;
import org.jigeum.accounting.domain.Correction;
import org.jigeum.accounting.domain.Decision;
import org.jigeum.accounting.domain.Direction;
import org.jigeum.accounting.domain.Proposal;
import org.jigeum.accounting.domain.Reason;
import org.jigeum.accounting.domain.Stamp;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;
import org.jigeum.platform.rest.Input;

/** Corrections and reversals as they are written in JSON. Amounts are whole won. */
final class CorrectionJson {

    private CorrectionJson() {}

    /**
     * A correction about to be proposed.
     *
     * @param direction IN or OUT, as the account sees it
     * @param valueDay from the opening day of the account to today
     */
    record NewCorrection(
            @NotBlank String accountNumber,
            @NotBlank String direction,

            @NotNull @Positive @Max(MoneyJson.HIGHEST_AMOUNT)
            Long amount,

            @NotBlank String valueDay,
            @NotBlank String reason) {

        Proposal proposal() {
            return new Proposal(
                    Input.read("accountNumber", accountNumber, AccountNumber::new),
                    Input.read("direction", direction, NewCorrection::parseDirection),
                    Won.of(amount),
                    Input.read("valueDay", valueDay, BusinessDay::parse),
                    Optional.empty(),
                    Input.read("reason", reason, Reason::new));
        }

        private static Direction parseDirection(String name) {
            return switch (name) {
                case "IN" -> Direction.IN;
                case "OUT" -> Direction.OUT;
                default -> throw new IllegalArgumentException("The direction is IN or OUT.");
            };
        }
    }

    /** Why an entry is to be reversed, or why a proposal is rejected. */
    record Why(@NotBlank String reason) {

        Reason read() {
            return Input.read("reason", reason, Reason::new);
        }
    }

    /**
     * A correction or a reversal.
     *
     * @param status PROPOSED, APPROVED or REJECTED
     * @param otherAccountNumber the other side of a transfer that is reversed, else null
     * @param direction IN or OUT, as the account sees it
     * @param reversedEntryId null for a correction, as is the journal's
     * @param decidedBy null while it is proposed
     * @param rejectionReason null unless it is rejected
     * @param journalId null unless it is approved, as are entry, business day and balance
     * @param balance of the account after the entry
     */
    record Recorded(
            String correctionId,
            String kind,
            String status,
            String accountNumber,
            String otherAccountNumber,
            String direction,
            long amount,
            String valueDay,
            String reason,
            String reversedEntryId,
            String reversedJournalId,
            String proposedBy,
            String proposedAt,
            String decidedBy,
            String decidedAt,
            String rejectionReason,
            String journalId,
            String entryId,
            String businessDay,
            Long balance) {

        static Recorded of(Correction correction) {
            Proposal proposal = correction.proposal();
            Optional<Proposal.Original> original = proposal.original();
            Optional<Stamp> decided = correction.decision().map(Decision::stamp);
            Optional<Decision.Rejected> rejected = as(Decision.Rejected.class, correction);
            Optional<Decision.Approved> approved = as(Decision.Approved.class, correction);
            return new Recorded(
                    Long.toString(correction.correctionId()),
                    original.isPresent() ? "REVERSAL" : "CORRECTION",
                    status(correction),
                    proposal.account().digits(),
                    orNull(original.flatMap(Proposal.Original::otherAccount), AccountNumber::digits),
                    proposal.direction().name(),
                    proposal.amount().amount(),
                    proposal.valueDay().toString(),
                    proposal.reason().text(),
                    orNull(original, reversed -> Long.toString(reversed.entryId())),
                    orNull(original, reversed -> Long.toString(reversed.journalId())),
                    correction.proposed().by(),
                    time(correction.proposed()),
                    orNull(decided, Stamp::by),
                    orNull(decided, Recorded::time),
                    orNull(rejected, why -> why.reason().text()),
                    orNull(approved, posted -> Long.toString(posted.entry().journalId())),
                    orNull(approved, posted -> Long.toString(posted.entry().entryId())),
                    orNull(approved, posted -> posted.businessDay().toString()),
                    orNull(approved, posted -> posted.entry().balance().amount()));
        }

        private static <T, R> R orNull(Optional<T> value, Function<T, R> property) {
            return value.map(property).orElse(null);
        }

        private static String status(Correction correction) {
            if (correction.decision().isEmpty()) {
                return "PROPOSED";
            }
            return as(Decision.Approved.class, correction).isPresent() ? "APPROVED" : "REJECTED";
        }

        private static <D extends Decision> Optional<D> as(Class<D> kind, Correction correction) {
            return correction.decision().filter(kind::isInstance).map(kind::cast);
        }

        private static String time(Stamp stamp) {
            return BusinessClock.inSeoul(stamp.at()).toString();
        }
    }
}
