-- Reconciliation asks which adjustments a journal has settled. Adjustments are few: they come from corrections.
create index adjustment_of_journal on interest.adjustment (journal_id) where journal_id is not null;
