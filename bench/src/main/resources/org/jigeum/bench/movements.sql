-- To be added to seed.sql: 2,000 accounts with a movement a day for three years, half of them last paid a month ago, half of
-- them never. Their numbers come before all others.
insert into customer.customer (customer_id, name, birth_date, standing, registered_on, registered_at, registered_by)
select 'B-HISTORY-' || kind, 'Bench', '1980-01-01', 'NORMAL', '2020-01-01', timestamptz ':day', 'bench'
from unnest(array['M', 'N']) as kind;
insert into customer.tax_profile (customer_id, tax_profile, effective_from, business_day, recorded_at, recorded_by)
select 'B-HISTORY-' || kind, 'RESIDENT', '1900-01-01', '2020-01-01', timestamptz ':day', 'bench'
from unnest(array['M', 'N']) as kind;

create temporary table history as
select i, accounting.bench_number(19000000000 + i) as number, case when i % 2 = 0 then 'M' else 'N' end as kind
from generate_series(1, 2000) as i;
insert into accounting.account (number, customer_id, product_code, balance, opened_on, last_business_day)
select number, 'B-HISTORY-' || kind, 'BENCH', 1000000 + 1095 * 1000, date ':day' - 1100, date ':day' - 1 from history;
insert into accounting.passbook_entry (entry_id, account_number, business_day, value_day, kind, amount, balance, journal_id)
select nextval('accounting.entry_id'), number, date ':day' - 1096 + d, date ':day' - 1096 + d, 'DEPOSIT', 1000,
       1000000 + d * 1000, 0
from history cross join generate_series(1, 1095) as d order by number, d;
insert into accounting.closing_balance (account_number, day, balance)
select number, date ':day' - 1096 + d, 1000000 + d * 1000
from history cross join generate_series(1, 1095) as d order by number, d;
insert into interest.claim (claim_id, account_number, customer_id, product_code, business_day, from_day, through_day,
                            tax_profile, gross, income_tax, local_income_tax, net, balance, journal_id, claimed_at)
select nextval('interest.claim_id'), number, 'B-HISTORY-M', 'BENCH', date ':day' - 31, date ':day' - 62,
       date ':day' - 32, 'RESIDENT', 1, 0, 0, 1, 2000000, 0, timestamptz ':day' - interval '31 days'
from history where kind = 'M';
