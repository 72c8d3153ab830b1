package org.jigeum.accounting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jigeum.accounting.domain.GlAccount;
import org.jigeum.accounting.domain.JournalKind;
import org.jigeum.accounting.domain.Payout;
import org.jigeum.accounting.domain.RegisterLine;
import org.jigeum.accounting.domain.WithheldAmounts;
import org.jigeum.accounting.domain.WithheldJournal;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/** The withholding register, as it is held against the ledger. Read only. */
@ApplicationScoped
public class WithholdingRegister {

    /** All three amounts, not only the taxes: so the line of an untaxed payout is missed as well. */
    private static final String DIFFERENCES = """
            select coalesce(l.journal_id, r.journal_id), l.account, l.day, coalesce(l.gross, 0),
                   coalesce(l.income_tax, 0), coalesce(l.local_income_tax, 0), coalesce(r.gross, 0),
                   coalesce(r.income_tax, 0), coalesce(r.local_income_tax, 0)
            from (
              select j.journal_id, j.business_day as day, max(l.account_number) as account,
                     coalesce(sum(l.debit - l.credit) filter (where l.gl_account = %d), 0) as gross,
                     coalesce(sum(l.credit - l.debit) filter (where l.gl_account = %d), 0) as income_tax,
                     coalesce(sum(l.credit - l.debit) filter (where l.gl_account = %d), 0) as local_income_tax
              from accounting.journal j left join accounting.journal_line l on l.journal_id = j.journal_id
              where j.kind in ('%s', '%s') group by j.journal_id
            ) as l full join (
              select journal_id, sum(gross) as gross, sum(income_tax) as income_tax,
                     sum(local_income_tax) as local_income_tax, min(paid_on) as first_day
              from accounting.withholding where journal_id is not null group by journal_id
            ) as r on r.journal_id = l.journal_id
            where coalesce(l.day, r.first_day) <= :day
              and (l.gross, l.income_tax, l.local_income_tax)
                is distinct from (r.gross, r.income_tax, r.local_income_tax)""".formatted(
                    GlAccount.ACCRUED_INTEREST_PAYABLE.code(),
                    GlAccount.INCOME_TAX_WITHHELD.code(),
                    GlAccount.LOCAL_INCOME_TAX_WITHHELD.code(),
                    JournalKind.INTEREST,
                    JournalKind.INTEREST_ADJUSTMENT);

    private static final String LINES = """
            select payout_id, account_number, kind, customer_id, paid_on, tax_profile, journal_id, gross, income_tax,
                   local_income_tax
            from accounting.withholding
            """;

    private static final String LINES_OF = LINES + "where payout_id = any(cast(:ids as bigint[]))";

    private static final String PAGE =
            LINES + "where payout_id > :after and paid_on <= :day order by payout_id limit :most";

    private static final String REGISTERED =
            "select payout_id from accounting.withholding where payout_id = any(cast(:ids as bigint[]))";

    private static final String PARKED = """
            select payout_id, dead_letter_id from accounting.dead_letter
            where resolution is null and payout_id = any(cast(:ids as bigint[]))""";

    private static final int ROWS_AT_ONCE = 5_000;

    @PersistenceContext
    EntityManager entityManager;

    public long countLines(BusinessDay through) {
        return session()
                .createNativeQuery("select count(*) from accounting.withholding where paid_on <= :day", Long.class)
                .setParameter("day", through.date())
                .getSingleResult();
    }

    /** The journals of interest through a day that the register has otherwise or not at all, one by one. */
    public void differences(BusinessDay through, Consumer<WithheldJournal> consumer) {
        NativeQuery<Object[]> query =
                session().createNativeQuery(DIFFERENCES, Object[].class).setParameter("day", through.date());
        try (Stream<Object[]> rows = query.setFetchSize(ROWS_AT_ONCE).getResultStream()) {
            rows.map(WithholdingRegister::journal).forEach(consumer);
        }
    }

    /** The lines of some payouts. */
    public List<RegisterLine> linesOf(Collection<Long> payouts) {
        return of(LINES_OF, Object[].class, payouts)
                .getResultStream()
                .map(WithholdingRegister::line)
                .toList();
    }

    /**
     * The lines through a day, in order of their payouts.
     *
     * @param after only those of payouts with higher ids
     */
    public List<RegisterLine> lines(BusinessDay through, long after, int most) {
        return session()
                .createNativeQuery(PAGE, Object[].class)
                .setParameter("day", through.date())
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultStream()
                .map(WithholdingRegister::line)
                .toList();
    }

    /** Those of some payouts that the register has. */
    public Set<Long> registered(Collection<Long> payouts) {
        return new HashSet<>(of(REGISTERED, Long.class, payouts).getResultList());
    }

    /** Those of some payouts that are parked, with the ids of their dead letters. */
    public Map<Long, Long> parked(Collection<Long> payouts) {
        Map<Long, Long> parked = new HashMap<>();
        of(PARKED, Object[].class, payouts).getResultList().forEach(row -> parked.put((Long) row[0], (Long) row[1]));
        return parked;
    }

    private <T> NativeQuery<T> of(String sql, Class<T> row, Collection<Long> ids) {
        return session().createNativeQuery(sql, row).setParameter("ids", ids.toArray(Long[]::new));
    }

    private static WithheldJournal journal(Object[] row) {
        return new WithheldJournal(
                number(row[0]),
                Optional.ofNullable(row[1]).map(number -> AccountNumber.of(number(number))),
                Optional.ofNullable(row[2]).map(WithholdingRegister::day),
                new WithheldAmounts(won(row[3]), won(row[4]), won(row[5])),
                new WithheldAmounts(won(row[6]), won(row[7]), won(row[8])));
    }

    private static RegisterLine line(Object[] row) {
        return new RegisterLine(
                number(row[0]),
                "%012d".formatted(number(row[1])),
                Payout.Kind.valueOf((String) row[2]),
                (String) row[3],
                day(row[4]),
                (String) row[5],
                Optional.ofNullable((Long) row[6]),
                new WithheldAmounts(won(row[7]), won(row[8]), won(row[9])));
    }

    private static BusinessDay day(Object date) {
        return new BusinessDay(((java.sql.Date) date).toLocalDate());
    }

    private static Won won(Object column) {
        return Won.of(number(column));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }
}
