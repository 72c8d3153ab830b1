package org.jigeum.accounting.persistence;

import java.util.List;
import org.jigeum.accounting.domain.GlAccount;
import org.jigeum.accounting.domain.Invariant;
import org.jigeum.accounting.domain.JournalKind;

/** What is asked of the withheld tax besides the lines of the register that belong to journals. */
final class TaxChecks {

    private static final String OTHER_JOURNALS = """
            select max(l.account_number), j.journal_id, cast(null as bigint), j.business_day, 0,
                   sum(l.credit - l.debit) filter (where l.gl_account in (%1$d, %2$d)),
                   'A journal of the kind ' || j.kind || ' moves withheld tax.'
            from accounting.journal_line l join accounting.journal j on j.journal_id = l.journal_id
            where j.kind not in ('%3$s', '%4$s', '%5$s') and j.business_day <= :day
            group by j.journal_id having bool_or(l.gl_account in (%1$d, %2$d))""".formatted(
                    GlAccount.INCOME_TAX_WITHHELD.code(),
                    GlAccount.LOCAL_INCOME_TAX_WITHHELD.code(),
                    JournalKind.INTEREST,
                    JournalKind.INTEREST_ADJUSTMENT,
                    JournalKind.TAX_REMITTANCE);

    private static final String REMITTANCES = """
            select cast(null as bigint), coalesce(j.journal_id, r.journal_id), cast(null as bigint),
                   coalesce(j.day, r.remitted_on), r.income_tax + r.local_income_tax, j.income_tax + j.local_income_tax,
                   case when j.journal_id is null then 'The remittance has no journal.'
                        when r.journal_id is null then 'The journal is of no remittance.'
                        else 'The journal is not what was remitted.' end
            from (
              select j.journal_id, j.business_day as day,
                     coalesce(sum(l.debit - l.credit) filter (where l.gl_account = %d), 0) as income_tax,
                     coalesce(sum(l.debit - l.credit) filter (where l.gl_account = %d), 0) as local_income_tax
              from accounting.journal j left join accounting.journal_line l on l.journal_id = j.journal_id
              where j.kind = '%s' group by j.journal_id
            ) as j full join accounting.tax_remittance r on r.journal_id = j.journal_id
            where coalesce(j.day, r.remitted_on) <= :day and (j.day, j.income_tax, j.local_income_tax)
              is distinct from (r.remitted_on, r.income_tax, r.local_income_tax)""".formatted(
                    GlAccount.INCOME_TAX_WITHHELD.code(),
                    GlAccount.LOCAL_INCOME_TAX_WITHHELD.code(),
                    JournalKind.TAX_REMITTANCE);

    /** Adjustments of an account that add up to nothing are settled without a journal. */
    private static final String WITHOUT_JOURNAL = """
            select account_number, cast(null as bigint), cast(null as bigint), paid_on, 0,
                   sum(income_tax + local_income_tax),
                   'Lines of the register without a journal do not add up to nothing.'
            from accounting.withholding where journal_id is null and paid_on <= :day
            group by account_number, paid_on
            having sum(gross) <> 0 or sum(income_tax) <> 0 or sum(local_income_tax) <> 0""";

    static final List<Check> ALL = List.of(
            new Check(Invariant.WITHHELD_TAX_EQUALS_REGISTER, OTHER_JOURNALS),
            new Check(Invariant.WITHHELD_TAX_EQUALS_REGISTER, REMITTANCES),
            new Check(Invariant.WITHHELD_TAX_EQUALS_REGISTER, WITHOUT_JOURNAL));

    private TaxChecks() {}
}
