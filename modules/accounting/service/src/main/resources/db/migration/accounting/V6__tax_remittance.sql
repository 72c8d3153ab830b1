-- 원천세 납부: the remittance of withheld tax, a journal to the central bank for a month that is over. Won.

alter table accounting.journal
  drop constraint journal_kind_check,
  add constraint journal_kind_check check (kind in ('DEPOSIT', 'WITHDRAWAL', 'TRANSFER', 'INTEREST',
    'INTEREST_ADJUSTMENT', 'ACCRUAL', 'CORRECTION', 'REVERSAL', 'TAX_REMITTANCE')) not valid;

create table accounting.tax_remittance (
  month            date        not null check (extract(day from month) = 1),
  nth              smallint    not null check (nth > 0), -- of the month: two at once cannot both be the same
  remittance_id    bigint      generated always as identity unique,
  income_tax       bigint      not null check (income_tax >= 0),
  local_income_tax bigint      not null check (local_income_tax >= 0),
  journal_id       bigint      not null unique references accounting.journal,
  remitted_on      date        not null,
  remitted_by      text        not null,
  recorded_at      timestamptz not null,
  primary key (month, nth),
  check (income_tax + local_income_tax > 0),
  check (remitted_on >= month + interval '1 month')
);

create trigger insert_only before update or delete or truncate on accounting.tax_remittance
  for each statement execute function accounting.refuse_change();
