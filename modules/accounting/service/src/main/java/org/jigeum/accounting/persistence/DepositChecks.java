package org.jigeum.accounting.persistence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jigeum.accounting.domain.EntryKind;
import org.jigeum.accounting.domain.GlAccount;
import org.jigeum.accounting.domain.Invariant;

/** What is asked of the deposit accounts: their balances, passbooks, closing balances and lines in the ledger. */
final class DepositChecks {

    /** What an entry adds to the balance. */
    private static final String CHANGE = Arrays.stream(EntryKind.values())
            .filter(EntryKind::isOut)
            .map(kind -> "'" + kind + "'")
            .collect(Collectors.joining(", ", "case when e.kind in (", ") then -e.amount else e.amount end"));

    /** The balances at the end of the day: as they are, or from the passbook where the account was posted to since. */
    private static final String BALANCES = """
            select a.number, case when a.last_business_day <= :day then a.balance else coalesce(
              (select e.balance from accounting.passbook_entry e
               where e.account_number = a.number and e.business_day <= :day order by e.entry_id desc limit 1), 0) end
              as balance
            from accounting.account a""";

    private static final String LINES = """
            select l.journal_id, l.account_number, l.credit - l.debit as won
            from accounting.journal_line l join accounting.journal j on j.journal_id = l.journal_id
            where j.business_day <= :day and l.gl_account = %d""".formatted(GlAccount.CUSTOMER_DEPOSITS.code());

    private static final String CONTROL_ACCOUNT = """
            select cast(null as bigint), cast(null as bigint), cast(null as bigint), cast(null as date),
                   accounts.won, ledger.won, 'Customer deposits in the ledger are not the balances of the accounts.'
            from (select coalesce(sum(balance), 0) as won from (%s) as a) as accounts,
                 (select coalesce(sum(won), 0) as won from (%s) as l) as ledger
            where accounts.won <> ledger.won""".formatted(BALANCES, LINES);

    private static final String LEDGER_OF_EACH = """
            select coalesce(a.number, l.account_number), cast(null as bigint), cast(null as bigint),
                   cast(null as date), l.won, a.balance,
                   case when a.number is null then 'The ledger has lines of an account that does not exist.'
                        else 'The balance is not what the ledger has of the account.' end
            from (%s) as a full join (
              select account_number, sum(won) as won from (%s) as line group by account_number
            ) as l on l.account_number = a.number
            where a.number is null or a.balance <> coalesce(l.won, 0)""".formatted(BALANCES, LINES);

    private static final String CHAIN = """
            select account_number, journal_id, entry_id, business_day, before + won, balance,
                   'The balance of the entry does not follow from the one before.'
            from (
              select e.account_number, e.journal_id, e.entry_id, e.business_day, e.balance, %s as won,
                     lag(e.balance, 1, cast(0 as bigint)) over account as before
              from accounting.passbook_entry e where e.business_day <= :day
              window account as (partition by e.account_number order by e.entry_id)
            ) as e
            where balance <> before + won""".formatted(CHANGE);

    /** Where the chain holds, the balance of the last entry is the sum of all. */
    private static final String LAST_ENTRY = """
            select a.number, e.journal_id, e.entry_id, e.business_day, e.balance, a.balance,
                   'The balance is not that of the last entry.'
            from accounting.account a left join lateral (
              select entry_id, journal_id, business_day, balance from accounting.passbook_entry
              where account_number = a.number order by entry_id desc limit 1
            ) as e on true
            where a.last_business_day <= :day and a.balance <> coalesce(e.balance, 0)""";

    private static final String ENTRIES_IN_LEDGER = """
            select coalesce(e.account_number, l.account_number), coalesce(e.journal_id, l.journal_id), e.entry_id,
                   e.business_day, l.won, e.won,
                   case when e.entry_id is null then 'The journal has a line of the account, the passbook no entry.'
                        when l.journal_id is null then 'The passbook has an entry, no journal of that day a line.'
                        else 'The entry is not what the journal has of the account.' end
            from (
              select journal_id, account_number, sum(won) as won from (%s) as line group by journal_id, account_number
            ) as l full join (
              select e.journal_id, e.account_number, e.business_day, min(e.entry_id) as entry_id, sum(%s) as won
              from accounting.passbook_entry e where e.business_day <= :day
              group by e.journal_id, e.account_number, e.business_day
            ) as e on e.journal_id = l.journal_id and e.account_number = l.account_number
            where l.won is distinct from e.won""".formatted(LINES, CHANGE);

    private static final String ENTRY_DAYS = """
            select e.account_number, e.journal_id, e.entry_id, e.business_day, cast(null as numeric),
                   cast(null as numeric), 'The entry is not of the day of its journal, ' || j.business_day
            from accounting.passbook_entry e join accounting.journal j on j.journal_id = e.journal_id
            where e.business_day <= :day and e.business_day <> j.business_day""";

    /**
     * By value day, corrections posted since included, for that is how closing balances are kept. There is a row for
     * each day that an entry has its value on, so the last row is the sum of all entries.
     */
    private static final String CLOSING_BALANCES = """
            select coalesce(e.account_number, c.account_number), cast(null as bigint), cast(null as bigint),
                   coalesce(e.day, c.day), e.balance, c.balance,
                   case when c.day is null then 'The closing balance is missing.'
                        when e.day is null then 'No entry has its value on the day of the closing balance.'
                        else 'The closing balance is not the one before and the entries of the day.' end
            from (
              select account_number, day, sum(won) over (partition by account_number order by day) as balance
              from (
                select e.account_number, e.value_day as day, sum(%s) as won from accounting.passbook_entry e
                where e.value_day <= :day group by e.account_number, e.value_day
              ) as moved
            ) as e full join (
              select account_number, day, balance from accounting.closing_balance where day <= :day
            ) as c on c.account_number = e.account_number and c.day = e.day
            where e.balance is distinct from c.balance""".formatted(CHANGE);

    static final List<Check> ALL = List.of(
            new Check(Invariant.DEPOSITS_EQUAL_BALANCES, CONTROL_ACCOUNT),
            new Check(Invariant.DEPOSITS_EQUAL_BALANCES, LEDGER_OF_EACH),
            new Check(Invariant.PASSBOOKS_EXPLAIN_BALANCES, CHAIN),
            new Check(Invariant.PASSBOOKS_EXPLAIN_BALANCES, LAST_ENTRY),
            new Check(Invariant.PASSBOOKS_EXPLAIN_BALANCES, ENTRIES_IN_LEDGER),
            new Check(Invariant.PASSBOOKS_EXPLAIN_BALANCES, ENTRY_DAYS),
            new Check(Invariant.CLOSING_BALANCES_FOLLOW_ENTRIES, CLOSING_BALANCES));

    private DepositChecks() {}
}
