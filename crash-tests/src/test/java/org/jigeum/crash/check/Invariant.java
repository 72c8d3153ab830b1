package org.jigeum.crash.check;

/** What is true of the books at every moment. The query finds whatever breaks it, and nothing else. */
enum Invariant {
    EVERY_JOURNAL_IS_BALANCED("""
            select 'journal ' || journal_id || ' Dr ' || sum(debit) || ' Cr ' || sum(credit)
            from accounting.journal_line group by journal_id having sum(debit) <> sum(credit)"""),

    NO_JOURNAL_WITHOUT_LINES_AND_NO_LINE_WITHOUT_JOURNAL("""
            select 'journal ' || coalesce(j.journal_id, l.journal_id)
            from accounting.journal j
            full join (select distinct journal_id from accounting.journal_line) l on l.journal_id = j.journal_id
            where j.journal_id is null or l.journal_id is null"""),

    CONTROL_ACCOUNT_BALANCES_AND_PASSBOOKS_AGREE("""
            select 'control account ' || gl || ', balances ' || balances || ', passbooks ' || passbooks
            from (select coalesce(sum(credit - debit), 0) as gl from accounting.journal_line where gl_account = 2010) l,
                 (select sum(balance) as balances from accounting.account) a,
                 (select coalesce(sum(case when kind in ('WITHDRAWAL', 'TRANSFER_OUT') then -amount else amount end), 0)
                    as passbooks from accounting.passbook_entry) p
            where gl <> balances or balances <> passbooks"""),

    NO_BALANCE_IS_NEGATIVE("""
            select 'account ' || number || ' ' || balance from accounting.account where balance < 0"""),

    EVERY_ENTRY_GOES_ON_FROM_THE_ONE_BEFORE("""
            select 'account ' || account_number || ' entry ' || entry_id || ' balance ' || balance
            from (select account_number, entry_id, balance,
                    case when kind in ('WITHDRAWAL', 'TRANSFER_OUT') then -amount else amount end
                      + coalesce(lag(balance) over (partition by account_number order by entry_id), 0) as expected
                  from accounting.passbook_entry) e
            where balance <> expected"""),

    THE_BALANCE_IS_THAT_OF_THE_LAST_ENTRY("""
            select 'account ' || a.number || ' balance ' || a.balance || ' last entry ' || coalesce(e.balance, 0)
            from accounting.account a
            left join (select distinct on (account_number) account_number, balance from accounting.passbook_entry
                       order by account_number, entry_id desc) e on e.account_number = a.number
            where a.balance <> coalesce(e.balance, 0)"""),

    EVERY_CLOSING_BALANCE_IS_THAT_OF_THE_LAST_ENTRY_OF_ITS_DAY("""
            select 'account ' || coalesce(e.account_number, c.account_number) || ' on ' || coalesce(e.business_day, c.day)
            from (select distinct on (account_number, business_day) account_number, business_day, balance
                  from accounting.passbook_entry order by account_number, business_day, entry_id desc) e
            full join accounting.closing_balance c on c.account_number = e.account_number and c.day = e.business_day
            where e.balance is distinct from c.balance"""),

    EVERY_ENTRY_HAS_ITS_JOURNAL_AND_LINE("""
            select 'entry ' || e.entry_id
            from accounting.passbook_entry e
            where not exists (select 1 from accounting.journal j where j.journal_id = e.journal_id
                                and j.business_day = e.business_day)
               or not exists (select 1 from accounting.journal_line l where l.journal_id = e.journal_id
                                and l.gl_account = 2010 and l.account_number = e.account_number
                                and l.credit + l.debit = e.amount)"""),

    EVERY_CLAIM_IS_BOOKED_AS_IT_SAYS("""
            select 'claim ' || c.claim_id
            from interest.claim c
            left join accounting.journal j on j.journal_id = c.journal_id and j.kind = 'INTEREST'
              and j.business_day = c.business_day
            left join accounting.passbook_entry e on e.journal_id = c.journal_id and e.kind = 'INTEREST'
              and e.account_number = c.account_number and e.amount = c.net and e.balance = c.balance
            left join (select journal_id,
                         sum(debit) filter (where gl_account = 2020) as payable,
                         sum(credit) filter (where gl_account = 2010) as deposits,
                         sum(credit) filter (where gl_account = 2030) as income_tax,
                         sum(credit) filter (where gl_account = 2040) as local_income_tax
                       from accounting.journal_line group by journal_id) l on l.journal_id = c.journal_id
            where j.journal_id is null or e.entry_id is null or l.payable is distinct from c.gross
               or l.deposits is distinct from c.net or coalesce(l.income_tax, 0) <> c.income_tax
               or coalesce(l.local_income_tax, 0) <> c.local_income_tax"""),

    NO_INTEREST_IS_BOOKED_WITHOUT_A_CLAIM("""
            select 'journal ' || j.journal_id from accounting.journal j
            where j.kind = 'INTEREST'
              and (select count(*) from interest.claim c where c.journal_id = j.journal_id) <> 1"""),

    EVERY_CLAIM_IS_IN_THE_OUTBOX_OR_IN_THE_REGISTER("""
            select 'claim ' || c.claim_id from interest.claim c
            where not exists (select 1 from interest.outbox o where o.claim_id = c.claim_id)
              and not exists (select 1 from accounting.withholding w where w.payout_id = c.claim_id)"""),

    EVERY_LINE_OF_THE_REGISTER_IS_ITS_CLAIM("""
            select 'payout ' || w.payout_id from accounting.withholding w
            left join interest.claim c on c.claim_id = w.payout_id
            where c.claim_id is null or (w.kind, w.account_number, w.customer_id, w.paid_on, w.tax_profile, w.gross,
                w.income_tax, w.local_income_tax, w.journal_id)
              is distinct from ('CLAIM'::varchar, c.account_number, c.customer_id, c.business_day, c.tax_profile, c.gross,
                c.income_tax, c.local_income_tax, c.journal_id)"""),

    NO_PAYOUT_IS_A_DEAD_LETTER("""
            select 'payout ' || payout_id || ': ' || cause from accounting.dead_letter where resolution is null"""),

    EVERY_CLAIM_HAS_A_STORED_ANSWER("""
            select claims || ' claims, ' || answers || ' answers'
            from (select count(*) as claims from interest.claim) c,
                 (select count(*) as answers from interest.stored_answer where status = 201) a
            where claims <> answers"""),

    EVERY_MOVEMENT_HAS_A_STORED_ANSWER("""
            select movements || ' movements, ' || answers || ' answers'
            from (select count(*) as movements from accounting.journal
                  where kind in ('DEPOSIT', 'WITHDRAWAL', 'TRANSFER')) j,
                 (select count(*) as answers from accounting.stored_answer where status = 201) a
            where movements <> answers""");

    private final String violations;

    Invariant(String violations) {
        this.violations = violations;
    }

    /** Finds a line of text for each violation. */
    String violations() {
        return violations;
    }
}
