-- The interest of yesterday of all accounts in the general ledger, by one statement that knows rates and tables.
with total as (
  select div(sum(least(b.balance, 50000000) * 23000 + greatest(b.balance - 50000000, 0) * 40000), 365000000)::bigint as won
  from accounting.account a cross join lateral (
    select c.balance from accounting.closing_balance c
    where c.account_number = a.number and c.day < date ':day' order by c.day desc limit 1) as b
  where a.product_code = 'BENCH'
), entry as materialized (
  insert into accounting.journal (journal_id, business_day, kind, recorded_at, product_code)
  values (nextval('accounting.journal_id'), date ':day' - 1, 'ACCRUAL', now(), 'BENCH') returning journal_id
), lines as (
  insert into accounting.journal_line (journal_id, line_no, gl_account, debit, credit)
  select journal_id, 1, 5010, won, 0 from entry, total
  union all
  select journal_id, 2, 2020, 0, won from entry, total
)
select won from total
