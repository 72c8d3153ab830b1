-- 감사 로그, the audit log: what staff did, and what anybody was refused. A request about two accounts has an entry for each.

create table product.audit_log (
  entry_id       bigint       generated always as identity primary key,
  recorded_at    timestamptz  not null,
  subject        text         not null, -- who, and by which of the bank's roles
  roles          varchar(60)  not null,
  action         varchar(200) not null, -- what: HTTP method and path
  account_number bigint,
  customer_id    varchar(64),
  outcome        varchar(8)   not null check (outcome in ('DONE', 'REFUSED', 'REPEATED')),
  status         smallint     not null,
  code           varchar(60)
);
create index audit_log_of_customer on product.audit_log (customer_id, entry_id) where customer_id is not null;
create index audit_log_of_account on product.audit_log (account_number, entry_id) where account_number is not null;
create index audit_log_of_subject on product.audit_log (subject, entry_id);
create index audit_log_of_time on product.audit_log using brin (recorded_at);

-- The bank's own role may add entries and read them, nothing else. The trigger holds for a superuser as well.
revoke update, delete, truncate on product.audit_log from current_user;
create trigger insert_only before update or delete or truncate on product.audit_log
  for each statement execute function product.refuse_change();
