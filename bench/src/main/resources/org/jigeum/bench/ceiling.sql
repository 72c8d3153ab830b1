-- The rows of one claim as one plain transaction: what a claim costs the database, one at a time, without an application.
-- Claims of :later days after today, for accounts that have been paid by then.
\set n :n + 1
\set i :first + :n * :clients + :client_id
\set odd :i / 10 % 10 + :i / 1000 % 10 + :i / 100000 % 10
\set a 2 * (:i % 10)
\set b 2 * (:i / 100 % 10)
\set c 2 * (:i / 10000 % 10)
\set d 2 * (:i / 1000000 % 10)
\set sum 4 + :odd + :a / 10 + :a % 10 + :b / 10 + :b % 10 + :c / 10 + :c % 10 + :d / 10 + :d % 10
\set account (20000000000 + :i) * 10 + (10 - :sum % 10) % 10
begin;
select balance from accounting.account where number = :account for no key update \gset
insert into accounting.journal (journal_id, business_day, kind, recorded_at)
values (nextval('accounting.journal_id'), {day}, 'INTEREST', now()) returning journal_id \gset
insert into accounting.journal_line (journal_id, line_no, gl_account, debit, credit, account_number)
values (:journal_id::bigint, 1, 5010, 3219, 0, null), (:journal_id::bigint, 2, 2010, 0, 2739, :account::bigint),
       (:journal_id::bigint, 3, 2030, 0, 440, null), (:journal_id::bigint, 4, 2040, 0, 40, null);
insert into accounting.passbook_entry (entry_id, account_number, business_day, value_day, kind, amount, balance, journal_id)
values (nextval('accounting.entry_id'), :account, {day}, {day}, 'INTEREST', 2739, :balance::bigint + 2739, :journal_id);
insert into accounting.closing_balance (account_number, day, balance)
values (:account, {day}, :balance::bigint + 2739)
on conflict (account_number, day) do update set balance = excluded.balance;
update accounting.account
set balance = :balance::bigint + 2739, last_business_day = {day}, last_active_day = {day} where number = :account;
insert into interest.claim (claim_id, account_number, customer_id, product_code, business_day, from_day, through_day,
  tax_profile, gross, income_tax, local_income_tax, net, balance, journal_id, occasion, dropped_parts, adjustment,
  trace, claimed_at)
values (nextval('interest.claim_id'), :account, 'B-1', 'BENCH', {day}, {day} - 31, {day} - 1,
  'RESIDENT', 3219, 440, 40, 2739, :balance::bigint + 2739, :journal_id, 'CLAIM', 0, 0, '{trace}', now())
returning claim_id \gset
insert into interest.outbox (claim_id, written_at) values (:claim_id, now());
commit;
