-- Deposit products and the versions of their rates. Amounts are whole won, rates ten-thousandths of a percent a year.

create table product.product (
  product_code         varchar(32)  primary key check (product_code ~ '^[A-Za-z0-9_-]+$'),
  name                 varchar(100) not null check (btrim(name) <> ''),
  day_count            varchar(16)  not null check (day_count = 'ACT_365_FIXED'),
  regular_interest_day smallint     not null check (regular_interest_day between 1 and 28),
  defined_at           timestamptz  not null,
  defined_by           text         not null check (defined_by <> '')
);

-- On a day the version with the latest effective_from up to that day applies; of several with the same, the highest.
create table product.rate_version (
  product_code   varchar(32) not null references product.product,
  version        integer     not null check (version >= 1),
  effective_from date        not null check (effective_from between '1900-01-01' and '9999-12-31'),
  recorded_at    timestamptz not null,
  recorded_by    text        not null check (recorded_by <> ''),
  primary key (product_code, version)
);

create table product.rate_tier (
  product_code varchar(32) not null,
  version      integer     not null,
  position     smallint    not null check (position between 0 and 19),
  up_to        bigint      check (up_to >= 1), -- null: the last tier, which is open
  rate_units   integer     not null check (rate_units between 0 and 1000000),
  primary key (product_code, version, position),
  foreign key (product_code, version) references product.rate_version,
  unique nulls not distinct (product_code, version, up_to)
);

create function product.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is insert-only: what changes is a new version', tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger insert_only before update or delete or truncate on product.rate_version
  for each statement execute function product.refuse_change();
create trigger insert_only before update or delete or truncate on product.rate_tier
  for each statement execute function product.refuse_change();
create trigger never_deleted before delete or truncate on product.product
  for each statement execute function product.refuse_change();
