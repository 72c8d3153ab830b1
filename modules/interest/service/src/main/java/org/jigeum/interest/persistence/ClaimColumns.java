package org.jigeum.interest.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.hibernate.query.MutationQuery;
import org.jigeum.interest.domain.Withholding;
import org.jigeum.kernel.Rate;
import org.jigeum.kernel.Won;

/** Claims laid out as the columns that the insert of {@link Claims} unnests. */
record ClaimColumns(List<NewClaim> claims) {

    static ClaimColumns of(List<NewClaim> claims) {
        return new ClaimColumns(claims);
    }

    MutationQuery bind(MutationQuery insert) {
        return insert.setParameter("claimIds", longs(NewClaim::claimId))
                .setParameter("rateRevisions", texts(NewClaim::rateRevision))
                .setParameter("accounts", longs(claim -> claim.account().asLong()))
                .setParameter("customers", texts(claim -> claim.customer().id()))
                .setParameter("products", texts(claim -> claim.product().code()))
                .setParameter("days", dates(claim -> claim.due().businessDay().date()))
                .setParameter(
                        "fromDays", dates(claim -> claim.due().period().from().date()))
                .setParameter(
                        "throughDays",
                        dates(claim -> claim.due().period().through().date()))
                .setParameter(
                        "taxProfiles",
                        texts(claim -> claim.due().withholding().profile().name()))
                .setParameter("occasions", texts(claim -> claim.occasion().name()))
                .setParameter(
                        "treatyUnits",
                        claims.stream().map(ClaimColumns::treatyUnits).toArray(Integer[]::new))
                .setParameter(
                        "droppedParts", longs(claim -> claim.due().accrual().droppedParts()))
                .setParameter(
                        "adjustments",
                        longs(claim -> claim.due().pending().net().amount()))
                .setParameter(
                        "traces", texts(claim -> Trace.of(claim.due().accrual()).json()))
                .setParameter("gross", amounts(Withholding::gross))
                .setParameter("incomeTaxes", amounts(Withholding::incomeTax))
                .setParameter("localIncomeTaxes", amounts(Withholding::localIncomeTax))
                .setParameter("nets", amounts(Withholding::net))
                .setParameter("balances", longs(claim -> claim.balance().amount()))
                .setParameter("journals", longs(NewClaim::journalId));
    }

    private static Integer treatyUnits(NewClaim claim) {
        return claim.due().withholding().treatyRate().map(Rate::units).orElse(null);
    }

    private Long[] amounts(Function<Withholding, Won> amount) {
        return longs(claim -> amount.apply(claim.due().withholding()).amount());
    }

    private Long[] longs(Function<NewClaim, Long> column) {
        return claims.stream().map(column).toArray(Long[]::new);
    }

    private String[] texts(Function<NewClaim, String> column) {
        return claims.stream().map(column).toArray(String[]::new);
    }

    private LocalDate[] dates(Function<NewClaim, LocalDate> column) {
        return claims.stream().map(column).toArray(LocalDate[]::new);
    }
}
