package org.jigeum.interest.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jigeum.interest.domain.Claim;
import org.jigeum.interest.domain.Period;
import org.jigeum.interest.domain.TaxProfile;
import org.jigeum.interest.domain.Withholding;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/** A claim; written by {@link Claims#insert} alone. */
@Entity
@Immutable
@Table(name = "claim")
class ClaimRow {

    @Id
    @Column(name = "claim_id")
    private long claimId;

    @Column(name = "account_number")
    private long accountNumber;

    @Column(name = "business_day")
    private LocalDate businessDay;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "through_day")
    private LocalDate throughDay;

    @Column(name = "tax_profile")
    private String taxProfile;

    private long gross;

    @Column(name = "income_tax")
    private long incomeTax;

    @Column(name = "local_income_tax")
    private long localIncomeTax;

    private long balance;

    Claim toClaim() {
        return new Claim(
                claimId,
                AccountNumber.of(accountNumber),
                new BusinessDay(businessDay),
                new Period(new BusinessDay(fromDay), new BusinessDay(throughDay)),
                new Withholding(
                        TaxProfile.valueOf(taxProfile), Won.of(gross), Won.of(incomeTax), Won.of(localIncomeTax)),
                Won.of(balance));
    }
}
