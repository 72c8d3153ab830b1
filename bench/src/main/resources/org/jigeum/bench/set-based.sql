-- What the regular payment writes, by one statement that knows all tables and takes all accounts at once.
with stretch as (
  select c.account_number, greatest(c.day, date ':day' - 31) as from_day,
         coalesce(lead(c.day) over (partition by c.account_number order by c.day), date ':day') as until_day, c.balance
  from accounting.closing_balance c where c.day >= date ':day' - 60
), accrual as (
  select account_number,
         sum((until_day - from_day) * (least(balance, 50000000) * 23000 + greatest(balance - 50000000, 0) * 40000))
           as parts,
         json_agg(json_build_object('from', from_day, 'through', until_day - 1, 'balance', balance, 'rateVersion', 1)
           order by from_day)::text as trace
  from stretch where from_day < until_day group by account_number
), gross as (
  select a.number, a.customer_id, a.product_code, a.balance, t.tax_profile, t.treaty_units,
         div(r.parts, 365000000)::bigint as gross, mod(r.parts, 365000000)::bigint as dropped, r.trace
  from accounting.account a
  join accrual r on r.account_number = a.number
  join customer.customer c on c.customer_id = a.customer_id
  join customer.tax_profile t on t.customer_id = a.customer_id
  where a.product_code = 'BENCH' and a.status = 'ACTIVE' and a.restrictions = '{}' and c.standing = 'NORMAL'
  for no key update of a
), income_tax as (
  select g.*, case tax_profile
    when 'NON_RESIDENT' then gross * coalesce(treaty_units, 200000) / 10000000 * 10
    when 'CORPORATION' then case when gross * 14 / 1000 * 10 < 1000 then 0 else gross * 14 / 1000 * 10 end
    else gross * 14 / 1000 * 10 end as income_tax
  from gross g where gross > 0
), taxed as (
  select i.*, income_tax / 100 * 10 as local_income_tax, gross - income_tax - income_tax / 100 * 10 as net from income_tax i
), payment as materialized (
  select t.*, nextval('accounting.journal_id') as journal_id, nextval('accounting.entry_id') as entry_id,
         nextval('interest.claim_id') as claim_id from taxed t
), journals as (
  insert into accounting.journal (journal_id, business_day, kind, recorded_at)
  select journal_id, date ':day', 'INTEREST', timestamptz ':day' from payment
), lines as (
  insert into accounting.journal_line (journal_id, line_no, gl_account, debit, credit, account_number)
  select journal_id, line_no, gl_account, debit, credit, account from payment cross join lateral (values
    (1, 2020, gross, 0, null::bigint), (2, 2010, 0, net, number), (3, 2030, 0, income_tax, null),
    (4, 2040, 0, local_income_tax, null)) as l (line_no, gl_account, debit, credit, account)
  where debit + credit > 0
), entries as (
  insert into accounting.passbook_entry
    (entry_id, account_number, business_day, value_day, kind, amount, balance, journal_id)
  select entry_id, number, date ':day', date ':day', 'INTEREST', net, balance + net, journal_id from payment
), closing as (
  insert into accounting.closing_balance (account_number, day, balance)
  select number, date ':day', balance + net from payment
  on conflict (account_number, day) do update set balance = excluded.balance
), accounts as (
  update accounting.account a set balance = p.balance + p.net, last_business_day = date ':day'
  from payment p where a.number = p.number
), claims as (
  insert into interest.claim (claim_id, account_number, customer_id, product_code, business_day, from_day, through_day,
    tax_profile, gross, income_tax, local_income_tax, net, balance, journal_id, occasion, treaty_units, dropped_parts,
    adjustment, trace, claimed_at)
  select claim_id, number, customer_id, product_code, date ':day', date ':day' - 31, date ':day' - 1, tax_profile, gross,
    income_tax, local_income_tax, net, balance + net, journal_id, 'REGULAR', treaty_units, dropped, 0,
    cast(trace as json), timestamptz ':day' from payment
), outbox as (
  insert into interest.outbox (claim_id, written_at) select claim_id, timestamptz ':day' from payment
)
select count(*) from payment
