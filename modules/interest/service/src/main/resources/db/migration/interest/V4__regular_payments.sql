-- The regular interest day: which run was ordered for which day, how far it is, and what did not work. Position and
-- counts of a part change in the transaction that pays: whatever ends a run, it goes on where it was.

create table interest.regular_payment (
  run_id          bigint        generated always as identity primary key,
  day             date          not null unique,
  products        varchar(32)[] not null,
  last_account    bigint,       -- the highest account number when it was planned; null until then
  total           bigint,       -- accounts of the products up to that one
  started_at      timestamptz   not null,
  started_by      text          not null check (started_by <> ''),
  resumed_at      timestamptz   not null, -- when it was last begun or taken up again
  resumed_done    bigint        not null default 0, -- accounts done by then
  opened_claim_id bigint        not null, -- claims of the run since it was last opened have higher ids
  opened_paid     bigint        not null default 0, -- accounts paid by then
  finished_at     timestamptz,
  outcome         varchar(24)   check (outcome in ('COMPLETED', 'COMPLETED_WITH_FAILURES', 'INCOMPLETE')),
  check ((finished_at is null) = (outcome is null)),
  check ((last_account is null) = (total is null))
);
-- One run at a time: what is paid on a regular day between opening and finishing a run belongs to it and no other.
create unique index regular_payment_under_way on interest.regular_payment ((true)) where finished_at is null;

create table interest.regular_payment_part (
  run_id           bigint      not null references interest.regular_payment,
  part             integer     not null,
  position         bigint      not null, -- accounts of the part up to this number are done, deferred or failed
  last_account     bigint      not null check (last_account >= position),
  paid             bigint      not null default 0,
  nothing_due      bigint      not null default 0,
  not_permitted    bigint      not null default 0,
  gross            bigint      not null default 0,
  income_tax       bigint      not null default 0,
  local_income_tax bigint      not null default 0,
  net              bigint      not null default 0 check (net = gross - income_tax - local_income_tax),
  progressed_at    timestamptz not null,
  primary key (run_id, part)
) with (fillfactor = 50);

-- Accounts that were locked by others, or part of a batch that failed: to be visited one by one.
create table interest.regular_payment_deferred (
  run_id         bigint  not null,
  account_number bigint  not null,
  part           integer not null,
  primary key (run_id, account_number),
  foreign key (run_id, part) references interest.regular_payment_part
);

create table interest.regular_payment_failure (
  run_id         bigint      not null,
  account_number bigint      not null,
  part           integer     not null,
  cause          text        not null, -- without data of the customer
  failed_at      timestamptz not null,
  primary key (run_id, account_number),
  foreign key (run_id, part) references interest.regular_payment_part
);
