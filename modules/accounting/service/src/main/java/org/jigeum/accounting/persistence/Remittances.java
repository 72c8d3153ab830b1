package org.jigeum.accounting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.hibernate.Session;
import org.jigeum.accounting.domain.Remittance;
import org.jigeum.accounting.domain.Stamp;
import org.jigeum.accounting.domain.TaxMonth;
import org.jigeum.accounting.domain.WithheldTax;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/** The remittances of withheld tax, insert-only. */
@ApplicationScoped
public class Remittances {

    /** The first key of the advisory locks. */
    private static final int REMITTANCE_LOCKS = 0x4a494754;

    private static final int MONTHS_OF_A_YEAR = 12;

    /** Whoever comes second without having seen the first one violates the primary key, and runs again. */
    private static final String INSERT = """
            insert into accounting.tax_remittance
              (month, nth, income_tax, local_income_tax, journal_id, remitted_on, remitted_by, recorded_at)
            select :month, count(*) + 1, :incomeTax, :localIncomeTax, :journal, :day, :by, :at
            from accounting.tax_remittance where month = :month
            returning remittance_id""";

    @PersistenceContext
    EntityManager entityManager;

    /** Keeps other remittances of the month out until the transaction ends. */
    public void lock(TaxMonth month) {
        YearMonth locked = month.month();
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:lockSpace, :month)", Integer.class)
                .setParameter("lockSpace", REMITTANCE_LOCKS)
                .setParameter("month", locked.getYear() * MONTHS_OF_A_YEAR + locked.getMonthValue())
                .getSingleResult();
    }

    /** What was remitted for a month so far. */
    public WithheldTax remitted(TaxMonth month) {
        Object[] sums = entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select coalesce(sum(income_tax), 0), coalesce(sum(local_income_tax), 0)
                        from accounting.tax_remittance where month = :month""", Object[].class)
                .setParameter("month", month.firstDay().date())
                .getSingleResult();
        return new WithheldTax(sum(sums[0]), sum(sums[1]));
    }

    private static Won sum(Object column) {
        return Won.of(((BigDecimal) column).longValueExact());
    }

    /** Writes a remittance of a locked month, whose journal is written. */
    public Remittance insert(TaxMonth month, WithheldTax tax, long journalId, BusinessDay day, Stamp stamp) {
        long id = ((Number) entityManager
                        .createNativeQuery(INSERT, Long.class)
                        .setParameter("month", month.firstDay().date())
                        .setParameter("incomeTax", tax.incomeTax().amount())
                        .setParameter("localIncomeTax", tax.localIncomeTax().amount())
                        .setParameter("journal", journalId)
                        .setParameter("day", day.date())
                        .setParameter("by", stamp.by())
                        .setParameter("at", stamp.at())
                        .getSingleResult())
                .longValue();
        return new Remittance(id, month, tax, journalId, day, stamp);
    }

    /** The remittances of all months, newest first, those older than the given one. */
    public List<Remittance> newestFirst(long before, int limit) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select remittance_id, month, income_tax, local_income_tax, journal_id, remitted_on,
                               remitted_by, recorded_at
                        from accounting.tax_remittance where remittance_id < :before
                        order by remittance_id desc""", Object[].class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> remittance(row))
                .toList();
    }

    private static Remittance remittance(Object[] row) {
        return new Remittance(
                number(row[0]),
                new TaxMonth(YearMonth.from(((java.sql.Date) row[1]).toLocalDate())),
                new WithheldTax(Won.of(number(row[2])), Won.of(number(row[3]))),
                number(row[4]),
                new BusinessDay(((java.sql.Date) row[5]).toLocalDate()),
                new Stamp((String) row[6], (Instant) row[7]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
