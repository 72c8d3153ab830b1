package org.jigeum.accounting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.jigeum.accounting.domain.Posting;
import org.jigeum.accounting.domain.WrittenEntry;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.Won;

/**
 * Writes postings: journals, their lines, passbook entries, closing balances and account balances, all of a batch in
 * one statement and one round trip, whatever its size. An entry with a value day in the past takes a second one.
 */
@ApplicationScoped
public class Postings {

    /**
     * Each CTE writes one table. The account is updated only if its balance still is what its first posting was
     * computed from; the count of updated accounts is returned so that a broken lock discipline is found before the
     * commit. An account that was not posted to since {@code last_active_day} exists was last active on its last
     * business day. Ids of entries are drawn in the order of the postings: by them the passbook is in order.
     */
    private static final String POST = """
            with new_journal as materialized (
              select position, nextval('accounting.journal_id') as journal_id, day, kind, reversed, product
              from unnest(cast(:journalDays as date[]), cast(:journalKinds as varchar[]),
                          cast(:journalsReversed as bigint[]), cast(:journalProducts as varchar[]))
                with ordinality as j (day, kind, reversed, product, position)
            ), journals as (
              insert into accounting.journal (journal_id, business_day, kind, recorded_at, reverses_journal_id,
                product_code)
              select journal_id, day, kind, :recordedAt, reversed, product from new_journal
            ), lines as (
              insert into accounting.journal_line (journal_id, line_no, gl_account, debit, credit, account_number)
              select j.journal_id, l.line_no, l.gl_account, l.debit, l.credit, l.account
              from unnest(cast(:lineJournals as bigint[]), cast(:lineNumbers as smallint[]),
                          cast(:lineGlAccounts as smallint[]), cast(:lineDebits as bigint[]),
                          cast(:lineCredits as bigint[]), cast(:lineAccounts as bigint[]))
                as l (journal, line_no, gl_account, debit, credit, account)
              join new_journal j on j.position = l.journal
            ), new_entry as materialized (
              select position, nextval('accounting.entry_id') as entry_id, journal_id, day, account, kind,
                     value_day, ordered, amount, balance_found, balance_after, is_last, channel, memo
              from (
                select e.*, j.journal_id, j.day
                from unnest(cast(:entryJournals as bigint[]), cast(:entryAccounts as bigint[]),
                          cast(:entryKinds as varchar[]), cast(:entryValueDays as date[]),
                          cast(:entryOrdered as boolean[]), cast(:entryAmounts as bigint[]),
                          cast(:entryFound as bigint[]), cast(:entryAfter as bigint[]),
                          cast(:entryLast as boolean[]), cast(:entryChannels as varchar[]),
                          cast(:entryMemos as varchar[]))
                  with ordinality as e (journal, account, kind, value_day, ordered, amount, balance_found,
                                        balance_after, is_last, channel, memo, position)
                join new_journal j on j.position = e.journal
                order by e.position
              ) as in_order
            ), entries as (
              insert into accounting.passbook_entry
                (entry_id, account_number, business_day, value_day, kind, amount, balance, journal_id, channel,
                 memo)
              select entry_id, account, day, value_day, kind, amount, balance_after, journal_id, channel, memo
              from new_entry
            ), closing as (
              insert into accounting.closing_balance (account_number, day, balance)
              select account, day, balance_after from new_entry where value_day = day and is_last
              on conflict (account_number, day) do update set balance = excluded.balance
            ), accounts as (
              update accounting.account a
              set balance = e.balance_after, last_business_day = e.day,
                  last_active_day = case when e.ordered then e.day
                                         else coalesce(a.last_active_day, a.last_business_day) end
              from new_entry e
              where a.number = e.account and a.number = any(cast(:entryAccounts as bigint[]))
                and e.is_last and a.balance = e.balance_found and a.last_business_day <= e.day
              returning a.number
            )
            select e.entry_id, j.journal_id, e.balance_after, (select count(*) from accounts)
            from new_journal j left join new_entry e on e.journal_id = j.journal_id
            order by j.position, e.position""";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ClosingBalances closingBalances;

    @Inject
    BusinessClock clock;

    /**
     * Writes the postings of accounts that the transaction has locked. If an account occurs more than once, each of
     * its postings was computed from the one before, all by the same side and with value on their day.
     *
     * @return the entries of each posting, in its order
     * @throws IllegalStateException if an account was not as the postings say: the transaction must not commit
     */
    public List<List<WrittenEntry>> write(List<Posting> postings) {
        PostingColumns columns = PostingColumns.of(postings);
        List<Object[]> rows = post(columns);
        requireEveryAccountUpdated(columns.accounts(), rows);
        postings.forEach(this::shiftClosingBalances);
        return regroup(postings, rows);
    }

    private void shiftClosingBalances(Posting posting) {
        posting.entries().stream()
                .filter(entry -> entry.valueDay().isBefore(posting.journal().day()))
                .forEach(entry -> closingBalances.shift(entry.before().account(), entry.valueDay(), entry.change()));
    }

    /**
     * Writes journals that touch no deposit account.
     *
     * @param postings without entries
     * @return the journals' ids, in the order of the postings
     */
    public List<Long> writeJournals(List<Posting> postings) {
        return post(PostingColumns.of(postings)).stream()
                .map(row -> ((Number) row[1]).longValue())
                .toList();
    }

    /** A row for each entry, and for each journal without entries. */
    private List<Object[]> post(PostingColumns columns) {
        return columns.bind(entityManager.unwrap(Session.class).createNativeQuery(POST, Object[].class))
                .setParameter("recordedAt", clock.now())
                .getResultList();
    }

    private static void requireEveryAccountUpdated(int accounts, List<Object[]> rows) {
        long updated = rows.isEmpty() ? 0 : ((Number) rows.get(0)[3]).longValue();
        if (updated != accounts) {
            throw new IllegalStateException("Of " + accounts + " accounts to post to, " + updated
                    + " had the balance that the posting was computed from.");
        }
    }

    private static List<List<WrittenEntry>> regroup(List<Posting> postings, List<Object[]> rows) {
        List<List<WrittenEntry>> written = new ArrayList<>(postings.size());
        int next = 0;
        for (Posting posting : postings) {
            int end = next + posting.entries().size();
            written.add(rows.subList(next, end).stream().map(Postings::entry).toList());
            next = end;
        }
        return written;
    }

    private static WrittenEntry entry(Object[] row) {
        return new WrittenEntry(
                ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), Won.of(((Number) row[2]).longValue()));
    }
}
