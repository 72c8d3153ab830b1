-- Daily accrual, corrections, reversals and differences of interest. The checks take in all kinds of before: they are not
-- valid only so that nobody waits until all old rows are read.

alter table accounting.journal
  alter column kind type varchar(24),
  drop constraint journal_kind_check,
  add constraint journal_kind_check check (kind in ('DEPOSIT', 'WITHDRAWAL', 'TRANSFER', 'INTEREST',
    'INTEREST_ADJUSTMENT', 'ACCRUAL', 'CORRECTION', 'REVERSAL')) not valid;

alter table accounting.passbook_entry
  alter column kind type varchar(24),
  drop constraint passbook_entry_kind_check,
  add constraint passbook_entry_kind_check check (kind in ('DEPOSIT', 'WITHDRAWAL', 'TRANSFER_IN', 'TRANSFER_OUT',
    'INTEREST', 'CORRECTION_IN', 'CORRECTION_OUT', 'REVERSAL_IN', 'REVERSAL_OUT', 'INTEREST_ADJUSTMENT_IN',
    'INTEREST_ADJUSTMENT_OUT')) not valid;
