-- Deposit accounts, passbook, closing balances and the general ledger. Amounts are whole won.

create sequence accounting.account_serial start with 10000000000 maxvalue 99999999999;

create table accounting.account (
  number            bigint      primary key,
  customer_id       varchar(64) not null,
  product_code      varchar(32) not null,
  currency          char(3)     not null default 'KRW' check (currency = 'KRW'),
  status            varchar(8)  not null default 'ACTIVE' check (status in ('ACTIVE', 'CLOSED')),
  restrictions      varchar(20)[] not null default '{}'
    check (restrictions <@ array['PAYMENT_STOP', 'SEIZED', 'PLEDGED', 'DORMANT', 'LIMITED', 'DEPOSIT_STOP',
                                 'WITHDRAWAL_STOP']::varchar[]),
  balance           bigint      not null default 0 check (balance >= 0),
  opened_on         date        not null,
  last_business_day date        not null check (last_business_day >= opened_on)
) with (fillfactor = 70); -- room on the page: the balance changes often and is in no index, so updates stay on the page
create index account_of_customer on accounting.account (customer_id, number);

create table accounting.restriction_change (
  change_id      bigint        generated always as identity primary key,
  account_number bigint        not null references accounting.account,
  restrictions   varchar(20)[] not null,
  reason         varchar(200)  not null,
  changed_by     text          not null,
  changed_at     timestamptz   not null,
  business_day   date          not null
);
create index restriction_change_of_account on accounting.restriction_change (account_number);

create table accounting.gl_account (
  code        smallint    primary key,
  name        varchar(40) not null unique,
  normal_side varchar(6)  not null check (normal_side in ('DEBIT', 'CREDIT'))
);
insert into accounting.gl_account (code, name, normal_side) values
  (1010, 'CLEARING', 'DEBIT'),
  (1020, 'CENTRAL_BANK', 'DEBIT'),
  (2010, 'CUSTOMER_DEPOSITS', 'CREDIT'),
  (2020, 'ACCRUED_INTEREST_PAYABLE', 'CREDIT'),
  (2030, 'INCOME_TAX_WITHHELD', 'CREDIT'),
  (2040, 'LOCAL_INCOME_TAX_WITHHELD', 'CREDIT'),
  (5010, 'INTEREST_EXPENSE', 'DEBIT');

create sequence accounting.journal_id;

create table accounting.journal (
  journal_id   bigint      primary key,
  business_day date        not null,
  kind         varchar(16) not null check (kind in ('DEPOSIT', 'WITHDRAWAL', 'TRANSFER', 'INTEREST')),
  currency     char(3)     not null default 'KRW' check (currency = 'KRW'),
  recorded_at  timestamptz not null
);

-- The lines of the postings go by the thousand a second and are written by one statement together with their journal:
-- no foreign keys, no second index.
create table accounting.journal_line (
  journal_id     bigint   not null,
  line_no        smallint not null,
  gl_account     smallint not null,
  debit          bigint   not null check (debit >= 0),
  credit         bigint   not null check (credit >= 0),
  account_number bigint,
  primary key (journal_id, line_no),
  check ((debit = 0) <> (credit = 0))
);

create sequence accounting.entry_id;

create table accounting.passbook_entry (
  entry_id       bigint      not null,
  account_number bigint      not null,
  business_day   date        not null,
  value_day      date        not null,
  kind           varchar(16) not null
    check (kind in ('DEPOSIT', 'WITHDRAWAL', 'TRANSFER_IN', 'TRANSFER_OUT', 'INTEREST')),
  amount         bigint      not null check (amount > 0),
  balance        bigint      not null check (balance >= 0),
  journal_id     bigint      not null,
  channel        varchar(40), -- where it was ordered; null for what the bank moves by itself
  memo           varchar(200),
  primary key (account_number, entry_id)
);

create table accounting.closing_balance (
  account_number bigint not null,
  day            date   not null,
  balance        bigint not null check (balance >= 0),
  primary key (account_number, day)
) with (fillfactor = 80);

create table accounting.stored_answer (
  subject         text         not null,
  idempotency_key varchar(255) not null,
  fingerprint     char(64)     not null,
  status          smallint     not null,
  body            text         not null,
  answered_at     timestamptz  not null,
  primary key (subject, idempotency_key)
);

create function accounting.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is insert-only: a correction is a new, mirrored entry', tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger insert_only before update or delete or truncate on accounting.journal
  for each statement execute function accounting.refuse_change();
create trigger insert_only before update or delete or truncate on accounting.journal_line
  for each statement execute function accounting.refuse_change();
create trigger insert_only before update or delete or truncate on accounting.passbook_entry
  for each statement execute function accounting.refuse_change();
create trigger insert_only before update or delete or truncate on accounting.restriction_change
  for each statement execute function accounting.refuse_change();
