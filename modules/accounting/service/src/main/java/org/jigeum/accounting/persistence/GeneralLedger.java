package org.jigeum.accounting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jigeum.accounting.domain.GlAccount;
import org.jigeum.kernel.BusinessDay;

/** The journals and what they add up to. */
@ApplicationScoped
public class GeneralLedger {

    private static final String TRIAL_BALANCE = """
            select l.gl_account, sum(l.debit), sum(l.credit)
            from accounting.journal_line l join accounting.journal j on j.journal_id = l.journal_id
            where j.business_day <= :day group by l.gl_account""";

    @PersistenceContext
    EntityManager entityManager;

    public Optional<RecordedJournal> journal(long journalId) {
        List<Object[]> rows = entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select j.business_day, j.kind, j.recorded_at,
                               l.line_no, l.gl_account, l.debit, l.credit, l.account_number, j.reverses_journal_id,
                               j.product_code
                        from accounting.journal j join accounting.journal_line l on l.journal_id = j.journal_id
                        where j.journal_id = :id order by l.line_no""", Object[].class)
                .setParameter("id", journalId)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] first = rows.get(0);
        return Optional.of(new RecordedJournal(
                journalId,
                ((java.sql.Date) first[0]).toLocalDate(),
                (String) first[1],
                (Instant) first[2],
                idOrNull(first[8]),
                (String) first[9],
                rows.stream().map(row -> line(row)).toList()));
    }

    private static RecordedJournal.Line line(Object[] row) {
        return new RecordedJournal.Line(
                ((Number) row[3]).intValue(),
                ((Number) row[4]).intValue(),
                ((Number) row[5]).longValue(),
                ((Number) row[6]).longValue(),
                idOrNull(row[7]));
    }

    private static Long idOrNull(Object column) {
        return column == null ? null : ((Number) column).longValue();
    }

    /** The totals of every general-ledger account that was posted to, from the first day through the given one. */
    public List<Total> totals(BusinessDay through) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(TRIAL_BALANCE, Object[].class)
                .setParameter("day", through.date())
                .getResultList()
                .stream()
                .map(row -> total(row))
                .toList();
    }

    private static Total total(Object[] row) {
        return new Total(
                GlAccount.of(((Number) row[0]).intValue()),
                new BigInteger(row[1].toString()),
                new BigInteger(row[2].toString()));
    }

    /** What was debited and credited to a general-ledger account, in won. */
    public record Total(GlAccount account, BigInteger debit, BigInteger credit) {}
}
