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
import org.jigeum.interest.api.InterestPaid;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;

/** Claims and settled adjustments as they are held against the general ledger, page by page. Read only. */
@ApplicationScoped
public class BookedPayouts {

    private static final String CLAIM_COLUMNS = """
            c.claim_id, 'CLAIM', c.account_number, c.customer_id, c.business_day, c.tax_profile, c.gross, c.income_tax,
            c.local_income_tax, c.journal_id""";

    private static final String ADJUSTMENT_COLUMNS = """
            a.adjustment_id, 'ADJUSTMENT', a.account_number, a.customer_id, a.settled_on, paid.tax_profile, a.gross,
            a.income_tax, a.local_income_tax, a.journal_id""";

    private static final String CLAIMS = """
            select %s from interest.claim c where c.claim_id > :after and c.business_day <= :through
            order by c.claim_id limit :most""".formatted(CLAIM_COLUMNS);

    private static final String ADJUSTMENTS = """
            select %s from interest.adjustment a join interest.claim paid on paid.claim_id = a.claim_id
            where a.adjustment_id > :after and a.settled_on <= :through
            order by a.adjustment_id limit :most""".formatted(ADJUSTMENT_COLUMNS);

    private static final String SETTLEMENTS = """
            select min(a.adjustment_id), 'ADJUSTMENT', min(a.account_number), min(a.customer_id), max(a.settled_on),
                   min(paid.tax_profile), cast(sum(a.gross) as bigint), cast(sum(a.income_tax) as bigint),
                   cast(sum(a.local_income_tax) as bigint), a.journal_id
            from interest.adjustment a join interest.claim paid on paid.claim_id = a.claim_id
            where a.journal_id > :after and a.settled_on <= :through
            group by a.journal_id order by a.journal_id limit :most""";

    /** An account has one claim a day, which pays through the day before: so the claim's own index serves. */
    private static final String OF_JOURNALS = """
            select %s
            from unnest(cast(:journals as bigint[]), cast(:accounts as bigint[]), cast(:days as date[]))
              as wanted (journal, account, day)
            join interest.claim c on c.account_number = wanted.account and c.through_day = wanted.day - 1
              and c.journal_id = wanted.journal
            union all
            select %s from interest.adjustment a join interest.claim paid on paid.claim_id = a.claim_id
            where a.journal_id = any(cast(:journals as bigint[]))
            order by 1""".formatted(CLAIM_COLUMNS, ADJUSTMENT_COLUMNS);

    /** Written as a join to both: what names neither is there with nothing but its id. */
    private static final String WAITING = """
            select o.claim_id, case when a.adjustment_id is null then 'CLAIM' else 'ADJUSTMENT' end,
                   paid.account_number, paid.customer_id, coalesce(a.settled_on, paid.business_day), paid.tax_profile,
                   coalesce(a.gross, paid.gross), coalesce(a.income_tax, paid.income_tax),
                   coalesce(a.local_income_tax, paid.local_income_tax),
                   case when a.adjustment_id is null then paid.journal_id else a.journal_id end, o.written_at
            from interest.outbox o
            left join interest.adjustment a on a.adjustment_id = o.claim_id and a.settled_on is not null
            left join interest.claim paid on paid.claim_id = coalesce(a.claim_id, o.claim_id)
            """;

    private static final String WAITING_PAGE = WAITING + "where o.claim_id > :after order by o.claim_id limit :most";

    private static final String WAITING_OF = WAITING + "where o.claim_id = any(cast(:payouts as bigint[])) order by 1";

    @PersistenceContext
    EntityManager entityManager;

    /**
     * A row of the outbox.
     *
     * @param payout empty if nothing was paid under its id
     * @param since when it was written
     */
    public record Waiting(long payoutId, Optional<InterestPaid> payout, Instant since) {}

    /** A journal that should have booked a payout; without an account if it changed no balance. */
    public record Journal(long journalId, Optional<AccountNumber> account, BusinessDay day) {}

    /** The claims up to a business day, in order of their ids, those after the given one. */
    public List<InterestPaid> claims(BusinessDay through, long after, int most) {
        return through(CLAIMS, through, after, most);
    }

    /** The adjustments settled up to a day, in order of their ids, those after the given one. */
    public List<InterestPaid> adjustments(BusinessDay through, long after, int most) {
        return through(ADJUSTMENTS, through, after, most);
    }

    /** The adjustments settled up to a day, added up by journal, in order of the journals. */
    public List<InterestPaid> settlements(BusinessDay through, long after, int most) {
        return through(SETTLEMENTS, through, after, most);
    }

    /** The payouts that name these journals. */
    public List<InterestPaid> of(Collection<Journal> journals) {
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
                .map(Payouts::payout)
                .toList();
    }

    /** The rows of the outbox, in order of their ids, those after the given one. */
    public List<Waiting> waiting(long after, int most) {
        return waiting(page(WAITING_PAGE, after, most));
    }

    /** Those of some payouts that are in the outbox, in order of their ids. */
    public List<Waiting> waiting(Collection<Long> payoutIds) {
        return waiting(query(WAITING_OF).setParameter("payouts", payoutIds.toArray(Long[]::new)));
    }

    private static List<Waiting> waiting(NativeQuery<Object[]> query) {
        return query.getResultStream()
                .map(row -> new Waiting(
                        (Long) row[0],
                        Optional.of(row).filter(columns -> columns[2] != null).map(Payouts::payout),
                        (Instant) row[10]))
                .toList();
    }

    private List<InterestPaid> through(String sql, BusinessDay through, long after, int most) {
        return page(sql, after, most)
                .setParameter("through", through.date())
                .getResultStream()
                .map(Payouts::payout)
                .toList();
    }

    private NativeQuery<Object[]> page(String sql, long after, int most) {
        return query(sql).setParameter("after", after).setParameter("most", most);
    }

    private NativeQuery<Object[]> query(String sql) {
        return entityManager.unwrap(Session.class).createNativeQuery(sql, Object[].class);
    }

    private static <T> T[] column(Collection<Journal> journals, Function<Journal, T> value, IntFunction<T[]> array) {
        return journals.stream().map(value).toArray(array);
    }
}
