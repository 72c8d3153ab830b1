package org.jigeum.accounting.domain;

/** What came of remitting the tax of a month. All but {@link Remitted} leave everything as it was. */
public sealed interface RemittanceOutcome {

    /** What was still to be remitted was posted. */
    record Remitted(Remittance remittance) implements RemittanceOutcome {}

    /** Payouts of the month may come yet. */
    record MonthNotOver() implements RemittanceOutcome {}

    /** All that the register has of the month was remitted, or more. */
    record NothingToRemit() implements RemittanceOutcome {}
}
