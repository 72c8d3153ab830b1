package org.jigeum.interest.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jigeum.interest.domain.Difference;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/** Claims and settled adjustments as they are held against the general ledger, page by page. Read only. */
@ApplicationScoped
public class BookedPayouts {

    private static final String CLAIMS = """
            select claim_id, account_number, business_day, journal_id, gross, income_tax, local_income_tax
            from interest.claim where claim_id > :after and business_day <= :through
            order by claim_id limit :most""";

    private static final String SETTLEMENTS = """
            select min(adjustment_id), min(account_number), max(settled_on), journal_id, cast(sum(gross) as bigint),
                   cast(sum(income_tax) as bigint), cast(sum(local_income_tax) as bigint)
            from interest.adjustment where journal_id > :after and settled_on <= :through
            group by journal_id order by journal_id limit :most""";

    /** An account has one claim a day, which pays through the day before: so the claim's own index serves. */
    private static final String OF_JOURNALS = """
            select c.claim_id, c.account_number, c.business_day, c.journal_id, c.gross, c.income_tax, c.local_income_tax
            from unnest(cast(:journals as bigint[]), cast(:accounts as bigint[]), cast(:days as date[]))
              as wanted (journal, account, day)
            join interest.claim c on c.account_number = wanted.account and c.through_day = wanted.day - 1
              and c.journal_id = wanted.journal
            union all
            select adjustment_id, account_number, settled_on, journal_id, gross, income_tax, local_income_tax
            from interest.adjustment where journal_id = any(cast(:journals as bigint[]))
            order by 1""";

    private static final String WAITING = """
            select o.claim_id, coalesce(c.account_number, a.account_number), coalesce(c.business_day, a.settled_on),
                   coalesce(c.journal_id, a.journal_id), coalesce(c.gross, a.gross),
                   coalesce(c.income_tax, a.income_tax), coalesce(c.local_income_tax, a.local_income_tax), o.written_at
            from interest.outbox o
            left join interest.claim c on c.claim_id = o.claim_id
            left join interest.adjustment a on a.adjustment_id = o.claim_id and a.settled_on is not null
            where o.claim_id > :after and (c.claim_id is not null or a.adjustment_id is not null)
            order by o.claim_id limit :most""";

    @PersistenceContext
    EntityManager entityManager;

    /**
     * A claim, or an adjustment that was settled.
     *
     * @param day the business day on which it came into the account
     * @param journalId empty for adjustments that add up to nothing
     */
    public record BookedPayout(
            long payoutId, AccountNumber account, BusinessDay day, Optional<Long> journalId, Difference amounts) {}

    /** A payout that has been in the outbox since an instant. */
    public record Waiting(BookedPayout payout, Instant since) {}

    /** A journal that should have booked a payout; without an account if it changed no balance. */
    public record Journal(long journalId, Optional<AccountNumber> account, BusinessDay day) {}

    /** The claims up to a business day, in order of their ids, those after the given one. */
    public List<BookedPayout> claims(BusinessDay through, long after, int most) {
        return page(CLAIMS, after, most)
                .setParameter("through", through.date())
                .getResultStream()
                .map(BookedPayouts::booked)
                .toList();
    }

    /** The adjustments settled up to a day, added up by journal, in order of the journals. */
    public List<BookedPayout> settlements(BusinessDay through, long after, int most) {
        return page(SETTLEMENTS, after, most)
                .setParameter("through", through.date())
                .getResultStream()
                .map(BookedPayouts::booked)
                .toList();
    }

    /** The payouts that name these journals. */
    public List<BookedPayout> of(Collection<Journal> journals) {
        return query(OF_JOURNALS)
                .setParameter("journals", column(journals, Journal::journalId, Long[]::new))
                .setParameter(
                        "accounts",
                        column(
                                journals,
                                journal -> journal.account()
                                        .map(AccountNumber::asLong)
                                        .orElse(null),
                                Long[]::new))
                .setParameter("days", column(journals, journal -> journal.day().date(), LocalDate[]::new))
                .getResultStream()
                .map(BookedPayouts::booked)
                .toList();
    }

    /** The payouts in the outbox, in order of their ids, those after the given one. */
    public List<Waiting> waiting(long after, int most) {
        return page(WAITING, after, most)
                .getResultStream()
                .map(row -> new Waiting(booked(row), (Instant) row[7]))
                .toList();
    }

    private NativeQuery<Object[]> page(String sql, long after, int most) {
        return query(sql).setParameter("after", after).setParameter("most", most);
    }

    private NativeQuery<Object[]> query(String sql) {
        return entityManager.unwrap(Session.class).createNativeQuery(sql, Object[].class);
    }

    private static BookedPayout booked(Object[] row) {
        return new BookedPayout(
                number(row[0]),
                AccountNumber.of(number(row[1])),
                new BusinessDay(((java.sql.Date) row[2]).toLocalDate()),
                Optional.ofNullable((Long) row[3]),
                new Difference(Won.of(number(row[4])), Won.of(number(row[5])), Won.of(number(row[6]))));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static <T> T[] column(Collection<Journal> journals, Function<Journal, T> value, IntFunction<T[]> array) {
        return journals.stream().map(value).toArray(array);
    }
}
