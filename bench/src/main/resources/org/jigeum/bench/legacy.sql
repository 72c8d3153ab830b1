-- A claim as an old core writes it: the rows of a claim, and its progress step by step; 80 statements that write.
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
values (nextval('accounting.journal_id'), '{day}', 'INTEREST', now()) returning journal_id \gset
insert into accounting.journal_line (journal_id, line_no, gl_account, debit, credit, account_number)
values (:journal_id::bigint, 1, 5010, 3219, 0, null), (:journal_id::bigint, 2, 2010, 0, 2739, :account::bigint),
       (:journal_id::bigint, 3, 2030, 0, 440, null), (:journal_id::bigint, 4, 2040, 0, 40, null);
insert into accounting.passbook_entry (entry_id, account_number, business_day, value_day, kind, amount, balance, journal_id)
values (nextval('accounting.entry_id'), :account, '{day}', '{day}', 'INTEREST', 2739, :balance::bigint + 2739, :journal_id);
insert into accounting.closing_balance (account_number, day, balance)
values (:account, '{day}', :balance::bigint + 2739)
on conflict (account_number, day) do update set balance = excluded.balance;
update accounting.account
set balance = :balance::bigint + 2739, last_business_day = '{day}', last_active_day = '{day}' where number = :account;
insert into interest.claim (claim_id, account_number, customer_id, product_code, business_day, from_day, through_day,
  tax_profile, gross, income_tax, local_income_tax, net, balance, journal_id, occasion, dropped_parts, adjustment,
  trace, claimed_at)
values (nextval('interest.claim_id'), :account, 'B-1', 'BENCH', '{day}', date '{day}' - 31, date '{day}' - 1,
  'RESIDENT', 3219, 440, 40, 2739, :balance::bigint + 2739, :journal_id, 'CLAIM', 0, 0, null, now())
returning claim_id \gset
insert into interest.outbox (claim_id, written_at) values (:claim_id, now());
insert into bench.legacy_step values (:account, 1, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 1;
insert into bench.legacy_step values (:account, 2, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 2;
insert into bench.legacy_step values (:account, 3, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 3;
insert into bench.legacy_step values (:account, 4, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 4;
insert into bench.legacy_step values (:account, 5, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 5;
insert into bench.legacy_step values (:account, 6, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 6;
insert into bench.legacy_step values (:account, 7, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 7;
insert into bench.legacy_step values (:account, 8, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 8;
insert into bench.legacy_step values (:account, 9, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 9;
insert into bench.legacy_step values (:account, 10, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 10;
insert into bench.legacy_step values (:account, 11, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 11;
insert into bench.legacy_step values (:account, 12, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 12;
insert into bench.legacy_step values (:account, 13, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 13;
insert into bench.legacy_step values (:account, 14, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 14;
insert into bench.legacy_step values (:account, 15, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 15;
insert into bench.legacy_step values (:account, 16, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 16;
insert into bench.legacy_step values (:account, 17, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 17;
insert into bench.legacy_step values (:account, 18, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 18;
insert into bench.legacy_step values (:account, 19, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 19;
insert into bench.legacy_step values (:account, 20, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 20;
insert into bench.legacy_step values (:account, 21, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 21;
insert into bench.legacy_step values (:account, 22, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 22;
insert into bench.legacy_step values (:account, 23, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 23;
insert into bench.legacy_step values (:account, 24, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 24;
insert into bench.legacy_step values (:account, 25, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 25;
insert into bench.legacy_step values (:account, 26, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 26;
insert into bench.legacy_step values (:account, 27, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 27;
insert into bench.legacy_step values (:account, 28, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 28;
insert into bench.legacy_step values (:account, 29, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 29;
insert into bench.legacy_step values (:account, 30, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 30;
insert into bench.legacy_step values (:account, 31, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 31;
insert into bench.legacy_step values (:account, 32, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 32;
insert into bench.legacy_step values (:account, 33, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 33;
insert into bench.legacy_step values (:account, 34, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 34;
insert into bench.legacy_step values (:account, 35, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 35;
insert into bench.legacy_step values (:account, 36, 'BEGUN', now());
update bench.legacy_step set state = 'DONE' where account_number = :account and step = 36;
update accounting.account set balance = balance where number = :account;
commit;
