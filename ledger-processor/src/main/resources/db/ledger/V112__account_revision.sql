-- How many changes of an account the ledger has made: a reader of the reports sees by it whether their figures include all of them.
create or replace view account_view as
  select id, client_id, account_number, iban, currency, type, name, status, sort_order, balance,
    held, overdraft_limit, metadata, opened_at, closed_at, version, revision
  from account;
