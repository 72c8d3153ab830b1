-- What products' accounts earned day by day, and what the general ledger was told. Parts are 1/365,000,000 won.

-- The parts of the whole won in an amount, rounded down. By remainders: a division of numerics would be rounded.
create function interest.whole_won(parts numeric) returns numeric language sql immutable as $$
  select parts - mod(mod(parts, 365000000) + 365000000, 365000000)
$$;

create table interest.accrual (
  product_code varchar(32) not null,
  day          date        not null,
  rate_version integer,              -- null before the product's first
  parts        numeric     not null, -- interest of the day, all accounts together
  dropped      numeric     not null check (dropped >= 0), -- fractions that claims of the day did not pay
  corrected    numeric     not null, -- what corrections of the day change in days that were accrued before it
  owed         numeric     not null, -- the sum of all that through the day
  amount       bigint      not null  -- posted: the whole won of what is owed go into the general ledger
    check (amount * 365000000::numeric = interest.whole_won(owed) - interest.whole_won(owed - parts + dropped - corrected)),
  journal_id   bigint      check ((journal_id is null) = (amount = 0)),
  recorded_at  timestamptz not null,
  -- Accruing a day twice is impossible, whatever runs where.
  primary key (product_code, day)
);
create index accrual_of_day on interest.accrual (day, product_code);

-- Corrections and new rates that change days accrued already: the accrual of the business day takes them along.
create table interest.accrual_correction (
  correction_id bigint       generated always as identity primary key,
  product_code  varchar(32)  not null,
  business_day  date         not null,
  parts         numeric      not null check (parts <> 0),
  cause         varchar(200) not null,
  recorded_at   timestamptz  not null
);
create index accrual_correction_of_product on interest.accrual_correction (product_code, business_day);

create trigger insert_only before update or delete or truncate on interest.accrual
  for each statement execute function interest.refuse_change();
create trigger insert_only before update or delete or truncate on interest.accrual_correction
  for each statement execute function interest.refuse_change();
