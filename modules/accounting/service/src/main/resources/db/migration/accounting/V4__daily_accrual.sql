-- What the daily accrual needs: journals about a whole product, and the accounts of a product.

alter table accounting.journal add column product_code varchar(32); -- of an ACCRUAL, else null

-- Neither column ever changes: updates of the balance stay on the page. Postings wait while the index is built, about a
-- second for a million accounts.
create index account_of_product on accounting.account (product_code, number);
