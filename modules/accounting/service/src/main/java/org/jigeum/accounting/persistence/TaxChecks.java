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
            where j.kind not in ('%3$s', '%4$s', 'TAX_REMITTANCE') and j.business_day <= :day
            group by j.journal_id having bool_or(l.gl_account in (%1$d, %2$d))""".formatted(
                    GlAccount.INCOME_TAX_WITHHELD.code(),
                    GlAccount.LOCAL_INCOME_TAX_WITHHELD.code(),
                    JournalKind.INTEREST,
                    JournalKind.INTEREST_ADJUSTMENT);

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
            new Check(Invariant.WITHHELD_TAX_EQUALS_REGISTER, WITHOUT_JOURNAL));

    private TaxChecks() {}
}
