-- Corrections and reversals by two persons, closing, dormancy. Nothing here reads or rewrites a large table.

alter table accounting.journal add column reverses_journal_id bigint; -- the journal that a REVERSAL mirrors, else null

create sequence accounting.correction_id;

create table accounting.correction (
  correction_id        bigint        primary key,
  kind                 varchar(10)   not null check (kind in ('CORRECTION', 'REVERSAL')),
  account_number       bigint        not null references accounting.account,
  other_account_number bigint        references accounting.account, -- of a transfer that is reversed
  direction            varchar(3)    not null check (direction in ('IN', 'OUT')), -- as the account sees it
  amount               bigint        not null check (amount > 0),
  value_day            date          not null,
  reversed_entry_id    bigint,
  reversed_journal_id  bigint        references accounting.journal,
  reason               varchar(200)  not null,
  proposed_by          text          not null,
  proposed_at          timestamptz   not null,
  decision             varchar(8)    check (decision in ('APPROVED', 'REJECTED')), -- null while proposed
  decided_by           text          check (decided_by <> proposed_by),
  decided_at           timestamptz,
  rejection_reason     varchar(200),
  journal_id           bigint,
  entry_id             bigint,
  check ((kind = 'REVERSAL') = (reversed_journal_id is not null)),
  check ((kind = 'REVERSAL') = (reversed_entry_id is not null)),
  check (kind = 'REVERSAL' or other_account_number is null),
  check ((decision is null) = (decided_by is null)),
  check ((decision is null) = (decided_at is null)),
  check ((decision is not distinct from 'APPROVED') = (journal_id is not null)),
  check ((decision is not distinct from 'APPROVED') = (entry_id is not null)),
  check ((decision is not distinct from 'REJECTED') = (rejection_reason is not null))
);
create unique index correction_reverses_once on accounting.correction (reversed_journal_id)
  where decision is distinct from 'REJECTED';
create index correction_of_account on accounting.correction (account_number);
create index correction_of_other_account on accounting.correction (other_account_number)
  where other_account_number is not null;

create function accounting.refuse_change_but_decision() returns trigger language plpgsql as $$
declare
  decided constant text[] :=
    array['decision', 'decided_by', 'decided_at', 'rejection_reason', 'journal_id', 'entry_id'];
begin
  if old.decision is not null or to_jsonb(old) - decided <> to_jsonb(new) - decided then
    raise exception 'a proposal stays as it is and is decided once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger decided_once before update on accounting.correction
  for each row execute function accounting.refuse_change_but_decision();
create trigger never_deleted before delete or truncate on accounting.correction
  for each statement execute function accounting.refuse_change();

alter table accounting.account
  add column closed_on date,
  -- The last day of a movement that the customer ordered. Null until the first posting of this release: then
  -- last_business_day stands for it. In no index, because it changes with the balance.
  add column last_active_day date,
  add constraint account_closed_empty check ((status = 'CLOSED') = (closed_on is not null)
    and (status <> 'CLOSED' or balance = 0)) not valid; -- true of all rows there are: none was ever closed
