package org.jigeum.interest.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jigeum.interest.domain.Adjustment;
import org.jigeum.interest.domain.Difference;
import org.jigeum.interest.domain.RecordedAdjustment;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/** An adjustment; written by {@link Adjustments} alone. */
@Entity
@Immutable
@Table(name = "adjustment")
class AdjustmentRow {

    @Id
    @Column(name = "adjustment_id")
    private long adjustmentId;

    @Column(name = "correction_id")
    private long correctionId;

    @Column(name = "claim_id")
    private long claimId;

    @Column(name = "account_number")
    private long accountNumber;

    @Column(name = "product_code")
    private String productCode;

    @Column(name = "value_day")
    private LocalDate valueDay;

    private long gross;

    @Column(name = "income_tax")
    private long incomeTax;

    @Column(name = "local_income_tax")
    private long localIncomeTax;

    @Column(name = "recorded_on")
    private LocalDate recordedOn;

    @Column(name = "settled_on")
    private LocalDate settledOn;

    AccountNumber account() {
        return AccountNumber.of(accountNumber);
    }

    RecordedAdjustment toRecordedAdjustment() {
        return new RecordedAdjustment(
                adjustmentId,
                correctionId,
                new Adjustment(
                        claimId,
                        new BusinessDay(valueDay),
                        new Difference(Won.of(gross), Won.of(incomeTax), Won.of(localIncomeTax))),
                new BusinessDay(recordedOn),
                Optional.ofNullable(settledOn).map(BusinessDay::new));
    }
}
