-- A transfer between two of 100,000 accounts, by one function.
\set from random(1, 100000)
\set to 1 + (:from + random(0, 99997)) % 100000
select bench.transfer(:from, :to, 1);
