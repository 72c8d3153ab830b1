package org.jigeum.accounting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jigeum.accounting.api.BookedInterest;
import org.jigeum.accounting.api.InterestJournal;
import org.jigeum.accounting.domain.GlAccount;
import org.jigeum.accounting.domain.JournalKind;
import org.jigeum.accounting.domain.WithheldAmounts;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/** The journals that booked payouts of interest, as they are held against the payouts. Read only. */
@ApplicationScoped
public class InterestJournals {

    private static final String LINES = """
            select max(l.account_number) as account,
                   coalesce(sum(l.debit - l.credit) filter (where l.gl_account = %d), 0) as gross,
                   coalesce(sum(l.credit - l.debit) filter (where l.gl_account = %d), 0) as income_tax,
                   coalesce(sum(l.credit - l.debit) filter (where l.gl_account = %d), 0) as local_income_tax,
                   coalesce(sum(l.credit - l.debit) filter (where l.gl_account = %d), 0) as net
            from accounting.journal_line l where l.journal_id = j.journal_id""".formatted(
                    GlAccount.ACCRUED_INTEREST_PAYABLE.code(),
                    GlAccount.INCOME_TAX_WITHHELD.code(),
                    GlAccount.LOCAL_INCOME_TAX_WITHHELD.code(),
                    GlAccount.CUSTOMER_DEPOSITS.code());

    private static final String DEVIATING = """
            select p.place - 1, j.journal_id, j.business_day, l.account, l.gross, l.income_tax, l.local_income_tax
            from unnest(cast(:journals as bigint[]), cast(:accounts as bigint[]), cast(:days as date[]),
                        cast(:gross as bigint[]), cast(:incomeTaxes as bigint[]), cast(:localIncomeTaxes as bigint[]))
              with ordinality as p (journal, account, day, gross, income_tax, local_income_tax, place)
            left join accounting.journal j on j.journal_id = p.journal and j.kind = :kind
            left join lateral (%s) as l on true
            where j.journal_id is null or j.business_day <> p.day
              or (l.gross, l.income_tax, l.local_income_tax, l.net) is distinct from
                 (p.gross, p.income_tax, p.local_income_tax, p.gross - p.income_tax - p.local_income_tax)
              or (l.account is distinct from p.account and p.gross <> p.income_tax + p.local_income_tax)
            order by p.place""".formatted(LINES);

    private static final String PAGE = """
            select j.journal_id, j.business_day, l.account, l.gross, l.income_tax, l.local_income_tax
            from (
              select journal_id, business_day from accounting.journal
              where kind = :kind and journal_id > :after and business_day <= :day order by journal_id limit :most
            ) as j cross join lateral (%s) as l order by j.journal_id""".formatted(LINES);

    @PersistenceContext
    EntityManager entityManager;

    /**
     * A payout that its journal does not have.
     *
     * @param found what the journal has, for people to read
     * @param amounts of the journal; empty if there is no such journal
     */
    public record Deviation(BookedInterest payout, Optional<WithheldAmounts> amounts, String found) {}

    /** A journal of interest and what it booked. */
    public record Booked(InterestJournal journal, WithheldAmounts amounts) {}

    public long count(JournalKind kind, BusinessDay through) {
        return session()
                .createNativeQuery(
                        "select count(*) from accounting.journal where kind = :kind and business_day <= :day",
                        Long.class)
                .setParameter("kind", kind.name())
                .setParameter("day", through.date())
                .getSingleResult();
    }

    /** Those of some payouts that were not booked as they say, by the journal they say. */
    public List<Deviation> deviating(List<BookedInterest> payouts, JournalKind kind) {
        return query(DEVIATING, kind)
                .setParameter(
                        "journals", longs(payouts, payout -> payout.journalId().orElse(null)))
                .setParameter(
                        "accounts", longs(payouts, payout -> payout.account().asLong()))
                .setParameter("days", column(payouts, payout -> payout.day().date(), LocalDate[]::new))
                .setParameter("gross", longs(payouts, payout -> payout.gross().amount()))
                .setParameter(
                        "incomeTaxes",
                        longs(payouts, payout -> payout.incomeTax().amount()))
                .setParameter(
                        "localIncomeTaxes",
                        longs(payouts, payout -> payout.localIncomeTax().amount()))
                .getResultStream()
                .map(row -> deviation(payouts, row))
                .toList();
    }

    /** The journals of a kind through a day, in order of their ids, those after the given one. */
    public List<Booked> page(JournalKind kind, BusinessDay through, long after, int most) {
        return query(PAGE, kind)
                .setParameter("after", after)
                .setParameter("day", through.date())
                .setParameter("most", most)
                .getResultStream()
                .map(row ->
                        new Booked(new InterestJournal(number(row[0]), account(row[2]), day(row[1])), amounts(row, 3)))
                .toList();
    }

    private static Deviation deviation(List<BookedInterest> payouts, Object[] row) {
        BookedInterest payout = payouts.get(Math.toIntExact(number(row[0])));
        if (row[1] == null) {
            return new Deviation(payout, Optional.empty(), "no such journal");
        }
        WithheldAmounts amounts = amounts(row, 4);
        String account = account(row[3]).map(AccountNumber::digits).orElse("none");
        return new Deviation(
                payout, Optional.of(amounts), "%s, account %s, %s".formatted(amounts, account, day(row[2])));
    }

    private static WithheldAmounts amounts(Object[] row, int first) {
        return new WithheldAmounts(won(row[first]), won(row[first + 1]), won(row[first + 2]));
    }

    private static Optional<AccountNumber> account(Object numberOrNull) {
        return Optional.ofNullable(numberOrNull).map(number -> AccountNumber.of(number(number)));
    }

    private NativeQuery<Object[]> query(String sql, JournalKind kind) {
        return session().createNativeQuery(sql, Object[].class).setParameter("kind", kind.name());
    }

    private static Long[] longs(List<BookedInterest> payouts, Function<BookedInterest, Long> value) {
        return column(payouts, value, Long[]::new);
    }

    private static <T> T[] column(
            List<BookedInterest> payouts, Function<BookedInterest, T> value, IntFunction<T[]> array) {
        return payouts.stream().map(value).toArray(array);
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
