-- The outbox: a row stays until the withholding register is known to have the line of its payout.

alter table interest.outbox
  add column sent_at timestamptz, -- when it was given to the tax queue last; null while it waits for that
  add column sent_by text; -- the node whose broker it was given to
create index outbox_unsent on interest.outbox (claim_id) where sent_at is null;

-- Rows live for seconds: what they leave behind is cleared away soon, however few they are.
alter table interest.outbox set (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
