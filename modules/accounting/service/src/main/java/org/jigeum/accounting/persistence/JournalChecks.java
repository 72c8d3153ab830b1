package org.jigeum.accounting.persistence;

import java.util.List;
import org.jigeum.accounting.domain.Invariant;
import org.jigeum.accounting.domain.JournalKind;

/** What is asked of the journals by themselves. */
final class JournalChecks {

    private static final String IN_ALL = """
            select cast(null as bigint), cast(null as bigint), cast(null as bigint), cast(null as date),
                   sum(l.debit), sum(l.credit), 'The debits and the credits of the whole ledger differ.'
            from accounting.journal_line l join accounting.journal j on j.journal_id = l.journal_id
            where j.business_day <= :day having sum(l.debit) <> sum(l.credit)""";

    private static final String OF_EACH = """
            select cast(null as bigint), coalesce(j.journal_id, l.journal_id), cast(null as bigint), j.business_day,
                   l.debit, l.credit,
                   case when l.journal_id is null then 'The journal has no lines.'
                        when j.journal_id is null then 'The lines have no journal.'
                        else 'The debits and the credits of the journal differ.' end
            from accounting.journal j full join (
              select journal_id, sum(debit) as debit, sum(credit) as credit from accounting.journal_line
              group by journal_id
            ) as l on l.journal_id = j.journal_id
            where (j.business_day <= :day or j.journal_id is null)
              and (j.journal_id is null or l.journal_id is null or l.debit <> l.credit)""";

    /** Without its original, or without naming one, a reversal mirrors nothing. */
    private static final String REVERSALS = """
            select cast(null as bigint), r.journal_id, cast(null as bigint), r.business_day, cast(null as numeric),
                   cast(null as numeric),
                   'The reversal does not mirror journal ' || coalesce(cast(r.reverses_journal_id as text), 'none')
            from accounting.journal r
            where r.business_day <= :day and (r.kind = '%1$s') and exists (
              (select gl_account, debit, credit, account_number from accounting.journal_line
               where journal_id = r.journal_id
               except all
               select gl_account, credit, debit, account_number from accounting.journal_line
               where journal_id = r.reverses_journal_id)
              union all
              (select gl_account, credit, debit, account_number from accounting.journal_line
               where journal_id = r.reverses_journal_id
               except all
               select gl_account, debit, credit, account_number from accounting.journal_line
               where journal_id = r.journal_id)
            )""".formatted(JournalKind.REVERSAL);

    private static final String REVERSED_TWICE = """
            select cast(null as bigint), reverses_journal_id, cast(null as bigint), max(business_day), 1, count(*),
                   'The journal is reversed more than once.'
            from accounting.journal where reverses_journal_id is not null and business_day <= :day
            group by reverses_journal_id having count(*) > 1""";

    static final List<Check> ALL = List.of(
            new Check(Invariant.DEBITS_EQUAL_CREDITS, IN_ALL),
            new Check(Invariant.DEBITS_EQUAL_CREDITS, OF_EACH),
            new Check(Invariant.REVERSALS_MIRROR_ORIGINALS, REVERSALS),
            new Check(Invariant.REVERSALS_MIRROR_ORIGINALS, REVERSED_TWICE));

    private JournalChecks() {}
}
