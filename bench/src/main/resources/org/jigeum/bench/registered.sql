-- What was paid in the past is in the register: nothing of it has to be told any more.
insert into accounting.withholding (payout_id, kind, account_number, customer_id, paid_on, tax_profile, gross, income_tax,
                                    local_income_tax, journal_id, recorded_at)
select claim_id, 'CLAIM', account_number, customer_id, business_day, tax_profile, gross, income_tax, local_income_tax,
       journal_id, claimed_at
from interest.claim order by claim_id
on conflict do nothing;
