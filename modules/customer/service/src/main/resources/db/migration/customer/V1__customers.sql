-- Customers: who they are, their standing now, and what was recorded of standing and tax profile, when and by whom.

create table customer.customer (
  customer_id   varchar(64)  primary key check (customer_id ~ '^[A-Za-z0-9][A-Za-z0-9._@:|-]*$'),
  name          varchar(100) not null check (btrim(name) <> ''),
  birth_date    date         not null check (birth_date between '1800-01-01' and '9999-12-31'),
  standing      varchar(16)  not null check (standing in ('NORMAL', 'IDENTITY_THEFT', 'HACKED', 'DECEASED')),
  registered_on date         not null,
  registered_at timestamptz  not null,
  registered_by text         not null check (registered_by <> '')
);

create table customer.standing_change (
  change_id    bigint       generated always as identity primary key,
  customer_id  varchar(64)  not null references customer.customer,
  old_standing varchar(16)  not null check (old_standing in ('NORMAL', 'IDENTITY_THEFT', 'HACKED', 'DECEASED')),
  new_standing varchar(16)  not null check (new_standing in ('NORMAL', 'IDENTITY_THEFT', 'HACKED', 'DECEASED')),
  reason       varchar(200) not null check (btrim(reason) <> ''),
  business_day date         not null,
  changed_at   timestamptz  not null,
  changed_by   text         not null check (changed_by <> '')
);
create index standing_change_of_customer on customer.standing_change (customer_id, change_id);

-- On a day the profile with the latest effective_from up to that day applies; of several with the same, the one that was
-- recorded last. The profile at registration holds from 1900-01-01, the first day that the bank knows.
create table customer.tax_profile (
  tax_profile_id bigint      generated always as identity primary key,
  customer_id    varchar(64) not null references customer.customer,
  tax_profile    varchar(20) not null
    check (tax_profile in ('RESIDENT', 'TAX_EXEMPT_SAVINGS', 'NON_RESIDENT', 'CORPORATION', 'UNVERIFIED_NAME')),
  treaty_units   integer     check (treaty_units between 0 and 1000000), -- ten-thousandths of a percent
  effective_from date        not null check (effective_from between '1900-01-01' and '9999-12-31'),
  business_day   date        not null,
  recorded_at    timestamptz not null,
  recorded_by    text        not null check (recorded_by <> ''),
  check (treaty_units is null or tax_profile = 'NON_RESIDENT')
);
create index tax_profile_of_customer on customer.tax_profile (customer_id, tax_profile_id);

create function customer.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is insert-only: what changes is recorded anew', tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger insert_only before update or delete or truncate on customer.standing_change
  for each statement execute function customer.refuse_change();
create trigger insert_only before update or delete or truncate on customer.tax_profile
  for each statement execute function customer.refuse_change();
create trigger never_deleted before delete or truncate on customer.customer
  for each statement execute function customer.refuse_change();
