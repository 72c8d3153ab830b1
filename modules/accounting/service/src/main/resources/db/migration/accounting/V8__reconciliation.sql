-- 대사 결과: what the last reconciliation that the bank made by itself has found, a row for each invariant, for alerts.

create table accounting.reconciliation (
  invariant    varchar(40) primary key,
  day          date        not null, -- the last business day that was looked at
  evaluated_at timestamptz not null,
  checked      bigint      not null check (checked >= 0),
  violations   bigint      not null check (violations >= 0)
);
