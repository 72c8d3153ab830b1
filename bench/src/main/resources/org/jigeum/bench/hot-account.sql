-- The rows of a deposit to one account as one plain transaction.
begin;
select balance from accounting.account where number = {account} for no key update \gset
insert into accounting.journal (journal_id, business_day, kind, recorded_at)
values (nextval('accounting.journal_id'), '{day}', 'DEPOSIT', now()) returning journal_id \gset
insert into accounting.journal_line (journal_id, line_no, gl_account, debit, credit, account_number)
values (:journal_id::bigint, 1, 1010, 1, 0, null), (:journal_id::bigint, 2, 2010, 0, 1, {account});
insert into accounting.passbook_entry (entry_id, account_number, business_day, value_day, kind, amount, balance, journal_id)
values (nextval('accounting.entry_id'), {account}, '{day}', '{day}', 'DEPOSIT', 1, :balance::bigint + 1, :journal_id);
insert into accounting.closing_balance (account_number, day, balance) values ({account}, '{day}', :balance::bigint + 1)
on conflict (account_number, day) do update set balance = excluded.balance;
update accounting.account set balance = :balance::bigint + 1, last_business_day = '{day}', last_active_day = '{day}'
where number = {account};
commit;
