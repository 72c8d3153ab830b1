package org.jigeum.accounting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jigeum.accounting.domain.Findings;
import org.jigeum.accounting.domain.Invariant;
import org.jigeum.accounting.domain.Subject;
import org.jigeum.accounting.domain.Subject.Part;
import org.jigeum.accounting.domain.Violation;
import org.jigeum.kernel.BusinessDay;

/** Holds this module's tables against each other: a statement for each check, over all rows at once. Read only. */
@ApplicationScoped
public class BookChecks {

    private static final String FIRST_OF_ALL = """
            select v.*, count(*) over () from (%s) as v (account, journal, entry, day, expected, found, detail)
            order by v.day desc nulls first, v.journal, v.account limit :most""";

    private static final String SUBJECTS = """
            select (select count(*) from accounting.journal where business_day <= :day),
                   (select count(*) from accounting.journal where business_day <= :day
                    and reverses_journal_id is not null),
                   (select count(*) from accounting.account where opened_on <= :day),
                   (select count(*) from accounting.passbook_entry where business_day <= :day),
                   (select count(*) from accounting.closing_balance where day <= :day)""";

    private static final List<Invariant> COUNTED = List.of(
            Invariant.DEBITS_EQUAL_CREDITS,
            Invariant.REVERSALS_MIRROR_ORIGINALS,
            Invariant.DEPOSITS_EQUAL_BALANCES,
            Invariant.PASSBOOKS_EXPLAIN_BALANCES,
            Invariant.CLOSING_BALANCES_FOLLOW_ENTRIES);

    @PersistenceContext
    EntityManager entityManager;

    /**
     * Has all that the transaction reads be of one moment, and read only; to be called before it reads anything.
     *
     * @param statementLimit of each statement, which the transaction's own limit does not end
     */
    public void readOneMoment(Duration statementLimit) {
        entityManager
                .createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
        entityManager
                .createNativeQuery("set local statement_timeout = " + statementLimit.toMillis())
                .executeUpdate();
    }

    /** The ledger and the deposit accounts through a business day. */
    public void run(BusinessDay day, Findings findings) {
        Object[] subjects = query(SUBJECTS, day).getSingleResult();
        for (int i = 0; i < COUNTED.size(); i++) {
            findings.checked(COUNTED.get(i), ((Number) subjects[i]).longValue());
        }
        Stream.of(JournalChecks.ALL, DepositChecks.ALL, TaxChecks.ALL)
                .flatMap(List::stream)
                .forEach(check -> run(check, day, findings));
    }

    private void run(Check check, BusinessDay day, Findings findings) {
        List<Object[]> rows = query(FIRST_OF_ALL.formatted(check.violations()), day)
                .setParameter("most", Findings.MOST_LISTED)
                .getResultList();
        rows.forEach(row -> findings.add(violation(check.invariant(), row)));
        if (!rows.isEmpty()) {
            findings.addUnlisted(check.invariant(), ((Number) rows.get(0)[7]).longValue() - rows.size());
        }
    }

    private NativeQuery<Object[]> query(String sql, BusinessDay day) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setParameter("day", day.date());
    }

    private static Violation violation(Invariant invariant, Object[] row) {
        Subject subject = Subject.LEDGER;
        subject = named(subject, Part.ACCOUNT_NUMBER, row[0]);
        subject = named(subject, Part.JOURNAL_ID, row[1]);
        subject = named(subject, Part.ENTRY_ID, row[2]);
        subject = named(subject, Part.DAY, row[3]);
        return new Violation(invariant, subject, won(row[4]), won(row[5]), (String) row[6]);
    }

    private static Subject named(Subject subject, Part part, Object columnOrNull) {
        return columnOrNull == null ? subject : subject.with(part, columnOrNull.toString());
    }

    private static Optional<BigInteger> won(Object columnOrNull) {
        return Optional.ofNullable(columnOrNull).map(number -> new BigDecimal(number.toString()).toBigIntegerExact());
    }
}
