-- Claims and their outbox. Amounts are whole won.

create sequence interest.claim_id;

create table interest.claim (
  claim_id         bigint      primary key,
  account_number   bigint      not null,
  customer_id      varchar(64) not null,
  product_code     varchar(32) not null,
  business_day     date        not null,
  from_day         date        not null,
  through_day      date        not null,
  tax_profile      varchar(20) not null
    check (tax_profile in ('RESIDENT', 'TAX_EXEMPT_SAVINGS', 'NON_RESIDENT', 'CORPORATION', 'UNVERIFIED_NAME')),
  gross            bigint      not null check (gross > 0),
  income_tax       bigint      not null check (income_tax >= 0),
  local_income_tax bigint      not null check (local_income_tax >= 0),
  net              bigint      not null check (net = gross - income_tax - local_income_tax and net > 0),
  balance          bigint      not null check (balance >= net),
  journal_id       bigint      not null,
  claimed_at       timestamptz not null,
  check (from_day <= through_day and through_day = business_day - 1),
  -- Paying a day twice, or an account twice on a day, is impossible, whatever runs where.
  unique (account_number, through_day),
  unique (account_number, from_day)
);
create index claim_of_product on interest.claim (product_code, through_day);

-- Claims whose withholding is still to be sent to the tax queue; the message is made from the claim itself.
create table interest.outbox (
  claim_id   bigint      primary key references interest.claim,
  written_at timestamptz not null
);

create table interest.stored_answer (
  subject         text         not null,
  idempotency_key varchar(255) not null,
  fingerprint     char(64)     not null,
  status          smallint     not null,
  body            text         not null,
  answered_at     timestamptz  not null,
  primary key (subject, idempotency_key)
);

create function interest.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is insert-only: a payout is never changed, a correction is a new one', tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger insert_only before update or delete or truncate on interest.claim
  for each statement execute function interest.refuse_change();
