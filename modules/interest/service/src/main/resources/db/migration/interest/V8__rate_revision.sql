-- How often the rates of a product were changed, written by the transaction that changes them. A payment that computes with
-- rates that its node has kept holds their revision against it when it is written.
create table interest.rate_revision (
  product_code varchar(32) primary key,
  revision     bigint      not null
);
