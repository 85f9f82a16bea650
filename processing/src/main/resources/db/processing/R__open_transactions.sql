-- The processor's open transactions that began at an instant or before it. Only these can still commit changes with instants up to this
-- one. Each is named by its process and its number; a transaction without a number has not locked or written anything yet.
--
-- The function runs as its owner, because Postgres shows the reader only its own transactions' beginnings. The owner sees the
-- processor's beginnings as a member of the processor's role (db/bootstrap/roles.sql); a beginning that it cannot see counts as early enough.
create or replace function ${flyway:defaultSchema}.open_transactions(until timestamptz) returns setof text
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select a.pid || ':' || a.backend_xid
  from pg_stat_activity a
  where a.datname = current_database() and a.usename = 'finlego_${flyway:defaultSchema}' and a.backend_xid is not null
    and coalesce(a.xact_start <= until, true)
$$;

revoke execute on function ${flyway:defaultSchema}.open_transactions from public;
grant execute on function ${flyway:defaultSchema}.open_transactions to finlego_reader;
