package org.jigeum.interest.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jigeum.interest.domain.Adjustment;
import org.jigeum.interest.domain.AdjustmentHistory;
import org.jigeum.interest.domain.Period;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;

/** The adjustments of payouts. Recorded once, settled once. */
@ApplicationScoped
public class Adjustments {

    private static final String RECORD = """
            insert into interest.adjustment (adjustment_id, correction_id, claim_id, account_number, customer_id,
              product_code, value_day, gross, income_tax, local_income_tax, net, recorded_on)
            select nextval('interest.claim_id'), :correctionId, c.claim_id, c.account_number, c.customer_id,
              c.product_code, c.business_day, a.gross, a.income_tax, a.local_income_tax,
              a.gross - a.income_tax - a.local_income_tax, :recordedOn
            from unnest(cast(:claims as bigint[]), cast(:gross as bigint[]), cast(:incomeTaxes as bigint[]),
                        cast(:localIncomeTaxes as bigint[])) as a (claim_id, gross, income_tax, local_income_tax)
            join interest.claim c on c.claim_id = a.claim_id""";

    private static final String SETTLE = """
            with settled as (
              update interest.adjustment set settled_on = :day, journal_id = :journal
              where account_number = :account and settled_on is null
              returning adjustment_id
            )
            insert into interest.outbox (claim_id, written_at) select adjustment_id, :writtenAt from settled""";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    BusinessClock clock;

    public AdjustmentHistory of(AccountNumber account) {
        return of(List.of(account)).getOrDefault(account, AdjustmentHistory.NONE);
    }

    /** By account; accounts without any are left out. */
    public Map<AccountNumber, AdjustmentHistory> of(Collection<AccountNumber> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("""
                        select a from AdjustmentRow a where a.accountNumber in :accounts
                        order by a.adjustmentId""", AdjustmentRow.class)
                .setParameter(
                        "accounts", accounts.stream().map(AccountNumber::asLong).toList())
                .getResultStream()
                .peek(entityManager::detach)
                .collect(Collectors.groupingBy(
                        AdjustmentRow::account,
                        Collectors.collectingAndThen(
                                Collectors.mapping(AdjustmentRow::toRecordedAdjustment, Collectors.toList()),
                                AdjustmentHistory::new)));
    }

    /** The accounts of a product with adjustments that are not in the closing balances of all these days. */
    public Map<AccountNumber, AdjustmentHistory> earningOn(ProductCode product, Period days) {
        return of(entityManager
                .createQuery("""
                        select distinct a.accountNumber from AdjustmentRow a
                        where a.productCode = :product and a.valueDay <= :through
                          and (a.settledOn is null or a.settledOn > :from)""", Long.class)
                .setParameter("product", product.code())
                .setParameter("through", days.through().date())
                .setParameter("from", days.from().date())
                .getResultStream()
                .map(AccountNumber::of)
                .toList());
    }

    /** Records what a correction changes in payouts; they wait to be settled. */
    public void record(long correctionId, BusinessDay recordedOn, List<Adjustment> adjustments) {
        entityManager
                .unwrap(Session.class)
                .createNativeQuery(RECORD, Void.class)
                .setParameter("correctionId", correctionId)
                .setParameter("recordedOn", recordedOn.date())
                .setParameter("claims", longs(adjustments, Adjustment::claimId))
                .setParameter(
                        "gross",
                        longs(
                                adjustments,
                                adjustment -> adjustment.difference().gross().amount()))
                .setParameter(
                        "incomeTaxes",
                        longs(
                                adjustments,
                                adjustment ->
                                        adjustment.difference().incomeTax().amount()))
                .setParameter(
                        "localIncomeTaxes",
                        longs(
                                adjustments,
                                adjustment ->
                                        adjustment.difference().localIncomeTax().amount()))
                .executeUpdate();
    }

    /**
     * Settles all that waits of a locked account, and writes their outbox rows.
     *
     * @param journalId the journal that booked them; null if they add up to nothing
     */
    public void settle(AccountNumber account, BusinessDay day, Long journalId) {
        entityManager
                .unwrap(Session.class)
                .createNativeQuery(SETTLE, Void.class)
                .setParameter("day", day.date(), LocalDate.class)
                .setParameter("journal", journalId, Long.class)
                .setParameter("account", account.asLong())
                .setParameter("writtenAt", clock.now())
                .executeUpdate();
    }

    private static Long[] longs(List<Adjustment> adjustments, Function<Adjustment, Long> column) {
        return adjustments.stream().map(column).toArray(Long[]::new);
    }
}
