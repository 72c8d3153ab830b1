-- Which state the rates of a product are in: another one each time they are changed, written by the transaction that does so.
-- A payment that computes with rates that its node has kept holds their revision against it when it is written. Not a number
-- that counts: after a restore it would count to the same number again.
create table interest.rate_revision (
  product_code varchar(32) primary key,
  revision     uuid        not null
);
