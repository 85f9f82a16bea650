-- What the ledger publishes to readers of its database. The tables behind may change, these may only grow.

create view account_view as
  select id, client_id, account_number, iban, currency, type, name, status, sort_order, balance,
    held, overdraft_limit, metadata, opened_at, closed_at, version
  from account;

create view payment_view as
  select id, status, external_id, description, metadata, created_at, pended_at, posted_at, cancelled_at, expires_at,
    cancel_reason
  from payment;

-- Posted transactions, and the lines of payments that are not posted.
create view transaction_view as
  select id, payment_id, sequence, debit_account_id, credit_account_id, amount, currency,
    'posted' as status, type, description, metadata, value_date, booking_date, created_at, posted_at
  from transaction
  union all
  select l.id, l.payment_id, l.sequence, l.debit_account_id, l.credit_account_id, l.amount, l.currency,
    p.status, l.type, l.description, l.metadata, null, null, l.created_at, null
  from payment_line l
  join payment p on p.id = l.payment_id
  where p.status <> 'posted';

create view entry_view as
  select account_id, version, transaction_id, side, amount, balance_after,
    booking_date, posted_at
  from entry;

-- The newest entry of an account at an instant; no row if it had none. Versions have no gaps and posted_at rises with them,
-- so it halves the versions until one is left: some twenty look-ups by key in a million entries, however old the instant.
create function entry_at(account uuid, at timestamptz) returns setof entry_view
language sql stable
begin atomic
  with recursive halving (low, high) as (
    -- posted_at(low) <= at < posted_at(high); 0 and one past the newest are such by definition
    select 0::bigint, coalesce((select e.version from entry_view e where e.account_id = account
      order by e.version desc limit 1), 0) + 1
    union all
    select case when m.posted_at <= at then m.version else h.low end,
      case when m.posted_at <= at then h.high else m.version end
    from halving h
    join entry_view m on m.account_id = account and m.version = (h.low + h.high) / 2
    where h.high - h.low > 1
  )
  select e.* from halving h join entry_view e on e.account_id = account and e.version = h.low
  where h.high - h.low = 1;
end;

revoke execute on function entry_at from public;
grant execute on function entry_at to finlego_reader, finlego_ledger;
grant usage on schema ${flyway:defaultSchema} to finlego_reader;
grant select on account_view, payment_view, transaction_view, entry_view to finlego_reader, finlego_ledger;
