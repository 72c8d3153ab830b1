-- What others do, recreated: an old core that writes step by step, a ledger of SQL functions, interest by scan.
create schema bench;

create table bench.legacy_step (account_number bigint, later int, step int, state text, changed_at timestamptz,
                                primary key (account_number, later, step));

-- As published for ledgers in SQL: entries carry the balance before and after, accounts are locked in order.
create table bench.ledger_account (id bigint primary key, balance numeric not null, version bigint not null);
create table bench.ledger_transfer (id bigint generated always as identity primary key, from_id bigint not null,
  to_id bigint not null, amount numeric not null check (amount > 0), created_at timestamptz not null);
create table bench.ledger_entry (id bigint generated always as identity primary key, account_id bigint not null,
  transfer_id bigint not null references bench.ledger_transfer, amount numeric not null, before numeric not null,
  after numeric not null, version bigint not null, created_at timestamptz not null);
create index on bench.ledger_entry (account_id, version);
create index on bench.ledger_transfer (from_id);
create index on bench.ledger_transfer (to_id);
insert into bench.ledger_account select i, 1000000, 0 from generate_series(1, 100000) as i;
create function bench.transfer(from_account bigint, to_account bigint, sum numeric) returns bigint language plpgsql as $$
declare
  transfer bigint;
  one record;
begin
  perform 1 from bench.ledger_account where id in (from_account, to_account) order by id for update;
  insert into bench.ledger_transfer (from_id, to_id, amount, created_at)
  values (from_account, to_account, sum, clock_timestamp()) returning id into transfer;
  update bench.ledger_account set balance = balance - sum, version = version + 1 where id = from_account
  returning balance, version into one;
  insert into bench.ledger_entry (account_id, transfer_id, amount, before, after, version, created_at)
  values (from_account, transfer, -sum, one.balance + sum, one.balance, one.version, clock_timestamp());
  update bench.ledger_account set balance = balance + sum, version = version + 1 where id = to_account
  returning balance, version into one;
  insert into bench.ledger_entry (account_id, transfer_id, amount, before, after, version, created_at)
  values (to_account, transfer, sum, one.balance - sum, one.balance, one.version, clock_timestamp());
  return transfer;
end $$;

-- Interest as old cores compute it: each day anew from all movements up to then.
create function bench.interest_by_scan(account bigint) returns numeric language plpgsql as $$
declare
  day date;
  balance numeric;
  interest numeric := 0;
begin
  for day in select generate_series(min(value_day), max(value_day), interval '1 day')
             from accounting.passbook_entry where account_number = account loop
    select sum(case when kind in ('WITHDRAWAL', 'TRANSFER_OUT') then -amount else amount end) into balance
    from accounting.passbook_entry where account_number = account and value_day <= day;
    interest := interest + balance * 0.023 / 365;
  end loop;
  return floor(interest);
end $$;
