-- :accounts accounts of one product, of :customers customers, every one paid up to the end of a month ago and with three
-- closing balances since. Every tenth customer is a corporation or a non-resident with a treaty, by turns.
insert into product.product (product_code, name, day_count, regular_interest_day, defined_at, defined_by)
values ('BENCH', 'Bench', 'ACT_365_FIXED', extract(day from date ':day'), timestamptz ':day', 'bench');
insert into product.rate_version (product_code, version, effective_from, recorded_at, recorded_by)
values ('BENCH', 1, '2000-01-01', timestamptz ':day', 'bench');
insert into product.rate_tier (product_code, version, position, up_to, rate_units)
values ('BENCH', 1, 0, 50000000, 23000), ('BENCH', 1, 1, null, 40000);

insert into customer.customer (customer_id, name, birth_date, standing, registered_on, registered_at, registered_by)
select 'B-' || i, 'Bench', '1980-01-01', 'NORMAL', '2020-01-01', timestamptz ':day', 'bench'
from generate_series(1, :customers) as i;
insert into customer.tax_profile (customer_id, tax_profile, treaty_units, effective_from, business_day, recorded_at,
                                  recorded_by)
select 'B-' || i,
       case when i % 20 = 0 then 'CORPORATION' when i % 20 = 10 then 'NON_RESIDENT' else 'RESIDENT' end,
       case when i % 20 = 10 then 100000 end, '1900-01-01', '2020-01-01', timestamptz ':day', 'bench'
from generate_series(1, :customers) as i;

-- The twelfth digit is a check digit (Luhn).
create function accounting.bench_number(serial bigint) returns bigint language sql immutable as $$
  select serial * 10 + (10 - sum(case when j % 2 = 1 then d when d > 4 then 2 * d - 9 else 2 * d end) % 10) % 10
  from (select j, serial / (10 ^ j)::bigint % 10 as d from generate_series(0, 10) as j) as digits
$$;
create temporary table bench_account as
select 'B-' || ((i - 1) % :customers + 1) as owner, accounting.bench_number(20000000000 + i) as number,
       1000000 + i::bigint * 7919 % 99000000 as balance
from generate_series(1, :accounts) as i;

insert into accounting.account (number, customer_id, product_code, balance, opened_on, last_business_day)
select number, owner, 'BENCH', balance, date ':day' - 62, date ':day' - 5 from bench_account order by number;
insert into accounting.closing_balance (account_number, day, balance)
select number, date ':day' - past, balance - (past - 5) * 1000
from bench_account cross join unnest(array[40, 20, 5]) as past order by number, past desc;
insert into interest.claim (claim_id, account_number, customer_id, product_code, business_day, from_day, through_day,
                            tax_profile, gross, income_tax, local_income_tax, net, balance, journal_id, claimed_at)
select nextval('interest.claim_id'), number, owner, 'BENCH',
       date ':day' - 31, date ':day' - 62, date ':day' - 32,
       'RESIDENT', 1, 0, 0, 1, balance, 0, timestamptz ':day' - interval '31 days' from bench_account;
