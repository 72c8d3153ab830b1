package org.jigeum.accounting.rest;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jigeum.accounting.domain.TaxMonth;
import org.jigeum.accounting.domain.TaxReturn;
import org.jigeum.accounting.domain.TaxTotals;
import org.jigeum.accounting.domain.WithheldTax;
import org.jigeum.accounting.persistence.WithholdingLine;
import org.jigeum.accounting.persistence.Withholdings.CustomerTotals;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.platform.rest.Input;

/** The withholding register and what comes of it, as it is written in JSON. Amounts are whole won. */
final class TaxJson {

    private TaxJson() {}

    /**
     * A line of the register. Amounts of an adjustment are signed.
     *
     * @param payoutId of the claim or of the adjustment
     * @param kind CLAIM or ADJUSTMENT
     * @param claimId null for an adjustment
     * @param journalId null for an adjustment that moved nothing
     */
    record Line(
            String payoutId,
            String kind,
            String claimId,
            String accountNumber,
            String customerId,
            String paidOn,
            String taxProfile,
            long gross,
            long incomeTax,
            long localIncomeTax,
            long net,
            String journalId,
            String recordedAt) {

        static Line of(WithholdingLine line) {
            return new Line(
                    Long.toString(line.payoutId()),
                    line.kind(),
                    line.claimId().map(String::valueOf).orElse(null),
                    AccountNumber.of(line.accountNumber()).digits(),
                    line.customerId(),
                    line.paidOn().toString(),
                    line.taxProfile(),
                    line.gross(),
                    line.incomeTax(),
                    line.localIncomeTax(),
                    line.gross() - line.incomeTax() - line.localIncomeTax(),
                    line.journalId().map(String::valueOf).orElse(null),
                    BusinessClock.inSeoul(line.recordedAt()).toString());
        }
    }

    /**
     * The return of a month, by tax profile and in total.
     *
     * @param dueOn the day until which it is declared and remitted
     * @param toRemit what is left; below zero if more was remitted than the register has now
     */
    record Return(String month, String dueOn, List<OfProfile> profiles, Sums total, Taxes remitted, Taxes toRemit) {

        static Return of(TaxReturn taxReturn) {
            return new Return(
                    taxReturn.month().toString(),
                    taxReturn.month().dueOn().toString(),
                    taxReturn.byProfile().entrySet().stream()
                            .map(profile -> OfProfile.of(profile.getKey(), profile.getValue()))
                            .toList(),
                    Sums.of(taxReturn.total()),
                    Taxes.of(taxReturn.remitted()),
                    Taxes.of(taxReturn.toRemit()));
        }
    }

    /** What was withheld by one tax profile. */
    record OfProfile(String taxProfile, long payouts, long gross, long incomeTax, long localIncomeTax) {

        static OfProfile of(String taxProfile, TaxTotals totals) {
            return new OfProfile(
                    taxProfile,
                    totals.payouts(),
                    totals.gross().amount(),
                    totals.tax().incomeTax().amount(),
                    totals.tax().localIncomeTax().amount());
        }
    }

    /** Lines of the register added up. */
    record Sums(long payouts, long gross, long incomeTax, long localIncomeTax) {

        static Sums of(TaxTotals totals) {
            return new Sums(
                    totals.payouts(),
                    totals.gross().amount(),
                    totals.tax().incomeTax().amount(),
                    totals.tax().localIncomeTax().amount());
        }
    }

    /** The two taxes. */
    record Taxes(long incomeTax, long localIncomeTax) {

        static Taxes of(WithheldTax tax) {
            return new Taxes(tax.incomeTax().amount(), tax.localIncomeTax().amount());
        }
    }

    /** What a customer was paid in a year, as the payment statement says it. */
    record Statement(
            String customerId, String year, long payouts, long gross, long incomeTax, long localIncomeTax, long net) {

        static Statement of(String year, CustomerTotals customer) {
            TaxTotals totals = customer.totals();
            return new Statement(
                    customer.customerId(),
                    year,
                    totals.payouts(),
                    totals.gross().amount(),
                    totals.tax().incomeTax().amount(),
                    totals.tax().localIncomeTax().amount(),
                    totals.net().amount());
        }
    }

    /** The month whose tax is to be remitted, {@code yyyy-MM}. */
    record NewRemittance(@NotBlank String month) {

        TaxMonth read() {
            return Input.read("month", month, TaxMonth::parse);
        }
    }

    /** A remittance. */
    record Remittance(
            String remittanceId,
            String month,
            long incomeTax,
            long localIncomeTax,
            String journalId,
            String businessDay,
            String remittedBy,
            String recordedAt) {

        static Remittance of(org.jigeum.accounting.domain.Remittance remittance) {
            return new Remittance(
                    Long.toString(remittance.remittanceId()),
                    remittance.month().toString(),
                    remittance.tax().incomeTax().amount(),
                    remittance.tax().localIncomeTax().amount(),
                    Long.toString(remittance.journalId()),
                    remittance.day().toString(),
                    remittance.stamp().by(),
                    BusinessClock.inSeoul(remittance.stamp().at()).toString());
        }
    }
}
