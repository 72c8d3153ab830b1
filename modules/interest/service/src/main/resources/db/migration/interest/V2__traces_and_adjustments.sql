-- Why and how each payout was made, and what corrections of earlier days add to it. Amounts are whole won. Checks of a
-- large table are not valid: they hold for every new row, and nobody waits until all old ones are read.

alter table interest.claim
  add column occasion varchar(8) not null default 'CLAIM',
  add column treaty_units integer, -- of the treaty applied, 1e-4 percent
  add column dropped_parts bigint not null default 0, -- 1/365,000,000 won
  add column adjustment bigint not null default 0, -- settled with the claim; below zero what was kept back
  add column trace json, -- null in claims of before
  drop constraint claim_check1, -- balance >= net
  add constraint claim_balance_check check (balance >= 0 and balance >= net + adjustment) not valid,
  add constraint claim_occasion_check check (occasion in ('CLAIM', 'REGULAR', 'CLOSING')) not valid,
  add constraint claim_treaty_check check (treaty_units between 0 and 1000000) not valid,
  add constraint claim_dropped_check check (dropped_parts between 0 and 364999999) not valid;

-- Claims and adjustments are payouts: the sequence claim_id numbers both, and the outbox names either. Nothing is renamed:
-- nodes of the release before run on.
alter table interest.outbox drop constraint outbox_claim_id_fkey;

-- What corrections of closing balances change in a claim that was paid before, with its own tax.
create table interest.adjustment (
  adjustment_id    bigint      primary key,
  correction_id    bigint      not null,
  claim_id         bigint      not null references interest.claim,
  account_number   bigint      not null,
  customer_id      varchar(64) not null,
  product_code     varchar(32) not null,
  value_day        date        not null, -- the claim's business day: from then on it counts in the balance
  gross            bigint      not null,
  income_tax       bigint      not null,
  local_income_tax bigint      not null,
  net              bigint      not null check (net = gross - income_tax - local_income_tax),
  recorded_on      date        not null,
  settled_on       date        check (settled_on >= recorded_on), -- null until it is in the account
  journal_id       bigint,
  unique (correction_id, claim_id)
);
create index adjustment_of_account on interest.adjustment (account_number, value_day);
create index adjustment_of_product on interest.adjustment (product_code, settled_on);
create index adjustment_of_claim on interest.adjustment (claim_id);

-- An adjustment is settled once, and nothing else of it changes.
create function interest.only_settle() returns trigger language plpgsql as $$
begin
  if old.settled_on is not null or row(new.adjustment_id, new.correction_id, new.claim_id, new.account_number,
       new.customer_id, new.product_code, new.value_day, new.gross, new.income_tax, new.local_income_tax, new.recorded_on)
     is distinct from row(old.adjustment_id, old.correction_id, old.claim_id, old.account_number, old.customer_id,
       old.product_code, old.value_day, old.gross, old.income_tax, old.local_income_tax, old.recorded_on) then
    raise exception 'an adjustment is settled once and never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger only_settle before update on interest.adjustment
  for each row execute function interest.only_settle();
create trigger insert_only before delete or truncate on interest.adjustment
  for each statement execute function interest.refuse_change();
