-- 원천징수부, the withholding register: a line for each payout of interest, and what could not be registered. Won.

create table accounting.withholding (
  payout_id        bigint      primary key, -- the claim or the adjustment: told twice, written once
  kind             varchar(10) not null check (kind in ('CLAIM', 'ADJUSTMENT')),
  account_number   bigint      not null,
  customer_id      varchar(64) not null,
  paid_on          date        not null, -- the payment date, which the tax belongs to
  tax_profile      varchar(20) not null
    check (tax_profile in ('RESIDENT', 'TAX_EXEMPT_SAVINGS', 'NON_RESIDENT', 'CORPORATION', 'UNVERIFIED_NAME')),
  gross            bigint      not null,
  income_tax       bigint      not null,
  local_income_tax bigint      not null,
  journal_id       bigint      check (journal_id is not null or kind = 'ADJUSTMENT'),
  recorded_at      timestamptz not null,
  -- An adjustment may take back what an earlier payout withheld.
  check (kind = 'ADJUSTMENT'
    or (gross > 0 and income_tax >= 0 and local_income_tax >= 0 and income_tax + local_income_tax < gross))
);
create index withholding_of_account on accounting.withholding (account_number, payout_id);
create index withholding_of_customer on accounting.withholding (customer_id, paid_on);
-- Lines come in about the order of their days: a block range index costs a payout next to nothing.
create index withholding_of_day on accounting.withholding using brin (paid_on);

create trigger insert_only before update or delete or truncate on accounting.withholding
  for each statement execute function accounting.refuse_change();

-- Payouts that the register could not take, parked until somebody has them registered or discards them.
create table accounting.dead_letter (
  dead_letter_id  bigint       generated always as identity primary key,
  payout_id       bigint,      -- null if the message does not say
  payload         text         not null,
  cause           text         not null,
  tries           integer      not null check (tries > 0),
  parked_at       timestamptz  not null,
  discard_reason  varchar(200), -- proposed by the first of two persons
  discard_asked_by text,
  discard_asked_at timestamptz,
  resolution      varchar(10)  check (resolution in ('REGISTERED', 'DISCARDED')), -- null while it is parked
  resolved_by     text,
  resolved_at     timestamptz,
  check ((discard_reason is null) = (discard_asked_by is null)),
  check ((discard_reason is null) = (discard_asked_at is null)),
  check ((resolution is null) = (resolved_by is null)),
  check ((resolution is null) = (resolved_at is null)),
  check (resolution is distinct from 'DISCARDED' or (discard_asked_by is not null and discard_asked_by <> resolved_by))
);
-- A message that dies again while it is parked is parked once.
create unique index dead_letter_of_payout on accounting.dead_letter (payout_id)
  where resolution is null and payout_id is not null;
create unique index dead_letter_of_payload on accounting.dead_letter (md5(payload))
  where resolution is null and payout_id is null;
