package org.jigeum.interest.rest;

import java.math.BigDecimal;
import java.util.List;
import org.jigeum.interest.application.Quote;
import org.jigeum.interest.domain.Claim;
import org.jigeum.interest.domain.InterestDue;
import org.jigeum.interest.domain.RateVersion;
import org.jigeum.interest.domain.Slice;
import org.jigeum.interest.domain.Stretch;
import org.jigeum.interest.domain.Withholding;

/** Quotes and claims as they are written in JSON. Amounts are whole won unless they say otherwise. */
final class InterestJson {

    private InterestJson() {}

    /**
     * What a claim would pay now.
     *
     * @param from the first unpaid day
     * @param through yesterday; the day before {@code from} if no day is unpaid
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

    /** Interest that was paid: the days it paid for, what was withheld, and the balance after it. */
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
            long balance) {

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
                    claim.balance().amount());
        }
    }
}
