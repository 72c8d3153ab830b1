package org.jigeum.interest.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import org.jigeum.interest.application.ClaimExplanation;
import org.jigeum.interest.application.Quote;
import org.jigeum.interest.domain.Claim;
import org.jigeum.interest.domain.Difference;
import org.jigeum.interest.domain.InterestDue;
import org.jigeum.interest.domain.RateVersion;
import org.jigeum.interest.domain.RecordedAdjustment;
import org.jigeum.interest.domain.Slice;
import org.jigeum.interest.domain.Stretch;
import org.jigeum.interest.domain.Withholding;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Rate;

/** Quotes and claims as they are written in JSON. Amounts are whole won unless they say otherwise. */
final class InterestJson {

    private InterestJson() {}

    /**
     * What a claim would pay now.
     *
     * @param from the first unpaid day
     * @param through yesterday; the day before {@code from} if no day is unpaid
     * @param adjustment what corrections of earlier payouts add to the net; below zero what is kept back
     * @param reason the code of the refusal that a claim would get, null if it is claimable
     */
    record QuoteAnswer(
            String accountNumber,
            String businessDay,
            String from,
            String through,
            long gross,
            long incomeTax,
            long localIncomeTax,
            long net,
            long adjustment,
            boolean claimable,
            String reason,
            List<TraceStretch> trace) {

        static QuoteAnswer of(Quote quote) {
            InterestDue due = quote.due();
            Withholding withholding = due.withholding();
            return new QuoteAnswer(
                    quote.account().digits(),
                    due.businessDay().toString(),
                    due.period().from().toString(),
                    due.period().through().toString(),
                    withholding.gross().amount(),
                    withholding.incomeTax().amount(),
                    withholding.localIncomeTax().amount(),
                    withholding.net().amount(),
                    due.pending().net().amount(),
                    quote.refusal().isEmpty(),
                    quote.refusal().map(Refusals::code).orElse(null),
                    due.accrual().stretches().stream().map(TraceStretch::of).toList());
        }
    }

    /**
     * Days with the same closing balance and rates.
     *
     * @param rateVersion null for days before the product had rates
     * @param exact the interest of these days in won, not rounded to the won, with twelve decimal places
     */
    record TraceStretch(
            String from,
            String through,
            long closingBalance,
            Integer rateVersion,
            List<TraceSlice> slices,
            String exact) {

        static TraceStretch of(Stretch stretch) {
            return new TraceStretch(
                    stretch.period().from().toString(),
                    stretch.period().through().toString(),
                    stretch.closingBalance().amount(),
                    stretch.rates().map(RateVersion::version).orElse(null),
                    stretch.slices().stream().map(TraceSlice::of).toList(),
                    stretch.exact().toPlainString());
        }
    }

    /** A slice of the balance and its yearly rate in percent. */
    record TraceSlice(long amount, BigDecimal annualPercent) {

        static TraceSlice of(Slice slice) {
            return new TraceSlice(slice.amount().amount(), slice.rate().percent());
        }
    }

    /**
     * Interest that was paid: the days it paid for, what was withheld, and the balance after it.
     *
     * @param occasion CLAIM, REGULAR (the bank paid) or CLOSING
     * @param adjustment what corrections of earlier payouts added to the net; below zero what was kept back
     */
    record ClaimAnswer(
            String claimId,
            String accountNumber,
            String businessDay,
            String from,
            String through,
            long gross,
            long incomeTax,
            long localIncomeTax,
            long net,
            long balance,
            String occasion,
            long adjustment) {

        static ClaimAnswer of(Claim claim) {
            Withholding withholding = claim.withholding();
            return new ClaimAnswer(
                    Long.toString(claim.claimId()),
                    claim.account().digits(),
                    claim.businessDay().toString(),
                    claim.period().from().toString(),
                    claim.period().through().toString(),
                    withholding.gross().amount(),
                    withholding.incomeTax().amount(),
                    withholding.localIncomeTax().amount(),
                    withholding.net().amount(),
                    claim.balance().amount(),
                    claim.occasion().name(),
                    claim.adjustment().amount());
        }
    }

    /**
     * A claim explained.
     *
     * @param taxProfile what the tax was withheld by
     * @param treatyPercent the income-tax rate of the treaty that was applied, null if none was
     * @param trace how the gross was computed when it was paid; null for claims of before traces were kept
     * @param corrections what was put right since; each changes nothing above
     */
    record ExplainedClaim(
            @JsonUnwrapped ClaimAnswer claim,
            String taxProfile,
            BigDecimal treatyPercent,
            List<TraceStretch> trace,
            List<CorrectionLine> corrections) {

        static ExplainedClaim of(ClaimExplanation explanation) {
            Withholding withholding = explanation.claim().withholding();
            return new ExplainedClaim(
                    ClaimAnswer.of(explanation.claim()),
                    withholding.profile().name(),
                    withholding.treatyRate().map(Rate::percent).orElse(null),
                    explanation
                            .trace()
                            .map(stretches ->
                                    stretches.stream().map(TraceStretch::of).toList())
                            .orElse(null),
                    explanation.corrections().stream().map(CorrectionLine::of).toList());
        }
    }

    /**
     * What a correction of a closing balance changed in a claim that was paid before. Amounts are signed.
     *
     * @param settledOn the day it came into the account, null while it waits for the next payment
     */
    record CorrectionLine(
            String correctionId,
            String recordedOn,
            String settledOn,
            long gross,
            long incomeTax,
            long localIncomeTax,
            long net) {

        static CorrectionLine of(RecordedAdjustment recorded) {
            Difference difference = recorded.adjustment().difference();
            return new CorrectionLine(
                    Long.toString(recorded.correctionId()),
                    recorded.recordedOn().toString(),
                    recorded.settledOn().map(BusinessDay::toString).orElse(null),
                    difference.gross().amount(),
                    difference.incomeTax().amount(),
                    difference.localIncomeTax().amount(),
                    difference.net().amount());
        }
    }
}
