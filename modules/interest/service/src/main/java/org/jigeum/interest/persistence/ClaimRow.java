package org.jigeum.interest.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jigeum.interest.domain.Claim;
import org.jigeum.interest.domain.Occasion;
import org.jigeum.interest.domain.Period;
import org.jigeum.interest.domain.TaxProfile;
import org.jigeum.interest.domain.Withholding;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.ProductCode;
import org.jigeum.kernel.Rate;
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

    @Column(name = "customer_id")
    private String customerId;

    @Column(name = "product_code")
    private String productCode;

    @Column(name = "business_day")
    private LocalDate businessDay;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "through_day")
    private LocalDate throughDay;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    @Column(name = "tax_profile")
    private String taxProfile;

    @Column(name = "treaty_units")
    private Integer treatyUnits;

    private long gross;

    @Column(name = "income_tax")
    private long incomeTax;

    @Column(name = "local_income_tax")
    private long localIncomeTax;

    private long adjustment;

    private long balance;

    @Column(columnDefinition = "json")
    @JdbcTypeCode(SqlTypes.JSON)
    private String trace;

    TracedClaim toTracedClaim() {
        return new TracedClaim(
                toClaim(),
                new CustomerId(customerId),
                new ProductCode(productCode),
                Optional.ofNullable(trace).map(Trace::parse));
    }

    Claim toClaim() {
        return new Claim(
                claimId,
                AccountNumber.of(accountNumber),
                new BusinessDay(businessDay),
                new Period(new BusinessDay(fromDay), new BusinessDay(throughDay)),
                occasion,
                new Withholding(
                        TaxProfile.valueOf(taxProfile),
                        Optional.ofNullable(treatyUnits).map(Rate::new),
                        Won.of(gross),
                        Won.of(incomeTax),
                        Won.of(localIncomeTax)),
                Won.of(adjustment),
                Won.of(balance));
    }
}
