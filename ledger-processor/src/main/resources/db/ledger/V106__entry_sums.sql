-- What entries come to: the two figures that balances and days are compared with, and put right by.

-- First the two looks into the past, with their answers as before. Written into a statement over many accounts, they left the
-- planner to think that an account has few entries, and so to read all of them at each halving where it should look up one.
-- "limit 1" keeps each look-up a statement of its own, for which there is nothing but the key.
create or replace function entry_at(account uuid, at timestamptz) returns setof entry_view
language sql stable
begin atomic
  with recursive halving (low, high) as (
    select 0::bigint, coalesce((select e.version from entry_view e where e.account_id = account
      order by e.version desc limit 1), 0) + 1
    union all
    select case when m.posted_at <= at then m.version else h.low end,
      case when m.posted_at <= at then h.high else m.version end
    from halving h
    cross join lateral (select e.version, e.posted_at from entry_view e
      where e.account_id = account and e.version = (h.low + h.high) / 2 limit 1) m
    where h.high - h.low > 1
  )
  select e.* from halving h
  cross join lateral (select * from entry_view where account_id = account and version = h.low limit 1) e
  where h.high - h.low = 1;
end;

create or replace function entry_on(account uuid, day date) returns setof entry_view
language sql stable
begin atomic
  with recursive halving (low, high) as (
    select 0::bigint, coalesce((select e.version from entry_view e where e.account_id = account
      order by e.version desc limit 1), 0) + 1
    union all
    select case when m.booking_date <= day then m.version else h.low end,
      case when m.booking_date <= day then h.high else m.version end
    from halving h
    cross join lateral (select e.version, e.booking_date from entry_view e
      where e.account_id = account and e.version = (h.low + h.high) / 2 limit 1) m
    where h.high - h.low > 1
  )
  select e.* from halving h
  cross join lateral (select * from entry_view where account_id = account and version = h.low limit 1) e
  where h.high - h.low = 1;
end;

-- The sum of an account's entries, positive on the normal side of its type; 0 if it has none. Numeric, so it cannot overflow;
-- read in one statement with the balance, the two belong together.
create function entry_sum(account uuid) returns numeric
language sql stable
begin atomic
  select coalesce(sum(case when (e.side = 'debit') = (a.type in ('settlement', 'safeguarding'))
    then e.amount else -e.amount end), 0)
  from account_view a
  join entry_view e on e.account_id = a.id
  where a.id = account;
end;

-- The days of an account, both ends included, on which something was booked: what they began and ended with, their turnovers
-- and how many entries they have. The period's entries are found by version, without a look at those outside.
create function entry_days(account uuid, since date, until date)
returns table (booking_date date, opening bigint, debit numeric, credit numeric, closing bigint, entries bigint)
language sql stable
begin atomic
  select e.booking_date,
    (array_agg(e.balance_after - case when (e.side = 'debit') = (a.type in ('settlement', 'safeguarding'))
      then e.amount else -e.amount end order by e.version))[1],
    coalesce(sum(e.amount) filter (where e.side = 'debit'), 0), coalesce(sum(e.amount) filter (where e.side = 'credit'), 0),
    (array_agg(e.balance_after order by e.version desc))[1], count(*)
  from account_view a
  join entry_view e on e.account_id = a.id
    and e.version > coalesce((select o.version from entry_on(account, since - 1) o), 0)
    and e.version <= coalesce((select o.version from entry_on(account, until) o), 0)
  where a.id = account
  group by e.booking_date;
end;

revoke execute on function entry_sum, entry_days from public;
grant execute on function entry_sum, entry_days to finlego_reader, finlego_ledger;
