-- When the last reconciliation ended: from then on the next one is waited for. Null in a row of the release before.

alter table accounting.reconciliation add column finished_at timestamptz;
