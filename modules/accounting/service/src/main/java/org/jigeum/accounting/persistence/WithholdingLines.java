package org.jigeum.accounting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jigeum.accounting.api.TaxRegister.Registration;
import org.jigeum.accounting.domain.Payout;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.Won;

/** 원천징수부: a line for each payout of interest. Insert-only; told twice, written once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WithholdingLines {

    /** The answer has a row for each payout: whether it was written now, and whether another line was there before. */
    private static final String WRITE = """
            with told as materialized (
              select * from unnest(cast(:payouts as bigint[]), cast(:kinds as varchar[]), cast(:accounts as bigint[]),
                                   cast(:customers as varchar[]), cast(:days as date[]), cast(:profiles as varchar[]),
                                   cast(:gross as bigint[]), cast(:incomeTaxes as bigint[]),
                                   cast(:localIncomeTaxes as bigint[]), cast(:journals as bigint[]))
                as t (payout_id, kind, account_number, customer_id, paid_on, tax_profile, gross, income_tax,
                      local_income_tax, journal_id)
            ), written as (
              insert into accounting.withholding (payout_id, kind, account_number, customer_id, paid_on, tax_profile,
                gross, income_tax, local_income_tax, journal_id, recorded_at)
              select t.*, :recordedAt from told t
              on conflict (payout_id) do nothing
              returning payout_id
            )
            select t.payout_id, n.payout_id is not null,
                   w.payout_id is not null and
                   row(t.kind, t.account_number, t.customer_id, t.paid_on, t.tax_profile, t.gross, t.income_tax,
                       t.local_income_tax, t.journal_id)
                   is distinct from
                   row(w.kind, w.account_number, w.customer_id, w.paid_on, w.tax_profile, w.gross, w.income_tax,
                       w.local_income_tax, w.journal_id)
            from told t left join written n on n.payout_id = t.payout_id
            left join accounting.withholding w on w.payout_id = t.payout_id""";

    private static final String REGISTRATIONS = """
            select p.id, w.payout_id is not null, d.payout_id is not null
            from unnest(cast(:payouts as bigint[])) as p (id)
            left join accounting.withholding w on w.payout_id = p.id
            left join accounting.dead_letter d on d.payout_id = p.id and d.resolution is null""";

    private static final String UNKNOWN = """
            select p.id from unnest(cast(:payouts as bigint[])) as p (id)
            where not exists (select 1 from accounting.withholding w where w.payout_id = p.id)
              and not exists (
                select 1 from accounting.dead_letter d where d.payout_id = p.id and d.resolution is null)""";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    BusinessClock clock;

    /**
     * Writes the lines that are not there yet.
     *
     * @return how many that were
     * @throws IllegalArgumentException if the register has another line for one of the payouts: the transaction must
     *     not commit
     */
    public int write(List<Payout> payouts) {
        List<Object[]> rows = bind(
                        payouts, entityManager.unwrap(Session.class).createNativeQuery(WRITE, Object[].class))
                .getResultList();
        rows.stream().filter(row -> (Boolean) row[2]).findFirst().ifPresent(row -> {
            throw new IllegalArgumentException("The register has another line for payout " + row[0] + ".");
        });
        return (int) rows.stream().filter(row -> (Boolean) row[1]).count();
    }

    private NativeQuery<Object[]> bind(List<Payout> payouts, NativeQuery<Object[]> write) {
        return write.setParameter("payouts", longs(payouts, Payout::payoutId))
                .setParameter("kinds", texts(payouts, payout -> payout.kind().name()))
                .setParameter(
                        "accounts", longs(payouts, payout -> payout.account().asLong()))
                .setParameter(
                        "customers", texts(payouts, payout -> payout.customer().id()))
                .setParameter(
                        "days",
                        payouts.stream().map(payout -> payout.paidOn().date()).toArray(LocalDate[]::new))
                .setParameter("profiles", texts(payouts, Payout::taxProfile))
                .setParameter("gross", amounts(payouts, Payout::gross))
                .setParameter("incomeTaxes", amounts(payouts, Payout::incomeTax))
                .setParameter("localIncomeTaxes", amounts(payouts, Payout::localIncomeTax))
                .setParameter(
                        "journals", longs(payouts, payout -> payout.journalId().orElse(null)))
                .setParameter("recordedAt", clock.now());
    }

    private static Long[] amounts(List<Payout> payouts, Function<Payout, Won> amount) {
        return longs(payouts, payout -> amount.apply(payout).amount());
    }

    private static Long[] longs(List<Payout> payouts, Function<Payout, Long> column) {
        return payouts.stream().map(column).toArray(Long[]::new);
    }

    private static String[] texts(List<Payout> payouts, Function<Payout, String> column) {
        return payouts.stream().map(column).toArray(String[]::new);
    }

    /** Those of some payouts that have neither a line nor a dead letter that waits. */
    public Set<Long> unknown(Collection<Long> payoutIds) {
        return Set.copyOf(entityManager
                .unwrap(Session.class)
                .createNativeQuery(UNKNOWN, Long.class)
                .setParameter("payouts", payoutIds.toArray(Long[]::new))
                .getResultList());
    }

    public Map<Long, Registration> registrations(Collection<Long> payoutIds) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(REGISTRATIONS, Object[].class)
                .setParameter("payouts", payoutIds.toArray(Long[]::new))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> ((Number) row[0]).longValue(), row -> registration((Boolean) row[1], (Boolean) row[2])));
    }

    private static Registration registration(Boolean hasLine, Boolean isParked) {
        if (hasLine) {
            return Registration.REGISTERED;
        }
        return isParked ? Registration.PARKED : Registration.UNKNOWN;
    }
}
