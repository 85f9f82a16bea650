-- Statements of an account: what moved, in the order of versions, and where a day ended.

-- The entries of an account with their transactions and the account on the other side. Unlike transaction_view it has nothing
-- of payments that are not posted, so that a long walk by (account_id, version) looks up each transaction by its key.
create view movement_view as
  select e.account_id, e.version, e.transaction_id, e.side, e.amount, e.balance_after, e.booking_date, e.posted_at,
    t.payment_id, t.value_date, t.type, t.description,
    case e.side when 'debit' then t.credit_account_id else t.debit_account_id end as counterparty_id
  from entry e
  join transaction t on t.id = e.transaction_id;

-- The newest entry of an account booked on a day or before; no row if it had none. Found as by entry_at: booking dates never
-- fall from a version to the next.
create function entry_on(account uuid, day date) returns setof entry_view
language sql stable
begin atomic
  with recursive halving (low, high) as (
    select 0::bigint, coalesce((select e.version from entry_view e where e.account_id = account
      order by e.version desc limit 1), 0) + 1
    union all
    select case when m.booking_date <= day then m.version else h.low end,
      case when m.booking_date <= day then h.high else m.version end
    from halving h
    join entry_view m on m.account_id = account and m.version = (h.low + h.high) / 2
    where h.high - h.low > 1
  )
  select e.* from halving h join entry_view e on e.account_id = account and e.version = h.low
  where h.high - h.low = 1;
end;

revoke execute on function entry_on from public;
grant execute on function entry_on to finlego_reader, finlego_ledger;
grant select on movement_view to finlego_reader, finlego_ledger;
