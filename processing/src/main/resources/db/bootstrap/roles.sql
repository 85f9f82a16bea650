-- Run once as superuser in FinLego's database; running it again changes nothing.
-- It gives no passwords: set them where the server asks for any (alter role … password …).
do $$
declare
  role_name text;
begin
  foreach role_name in array array[
    'finlego_owner',    -- owns the schemas and runs the migrations
    'finlego_client',   -- client-processor
    'finlego_ledger',   -- ledger-processor
    'finlego_transfer', -- transfer-processor
    'finlego_reader',   -- ingress-api: reads the published views, and nothing else
    'finlego_vault'     -- ingress-api: makes keys for personal data, and reads them
  ] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I login', role_name);
    end if;
    execute format('grant connect on database %I to %I', current_database(), role_name);
  end loop;
  -- Only the owner makes schemas; nobody else creates anything, not even temporary tables.
  execute format('revoke create, temporary on database %I from public', current_database());
  execute format('grant create on database %I to finlego_owner', current_database());
end
$$;

revoke create on schema public from public;

-- The owner sees when the processors' transactions began (function open_transactions). It owns all that these roles may read and write.
grant finlego_client, finlego_ledger, finlego_transfer to finlego_owner with inherit true, set false;

-- A session that stopped in the middle of a transaction must not hold its locks for ever.
alter role finlego_client set idle_in_transaction_session_timeout = '60s';
alter role finlego_ledger set idle_in_transaction_session_timeout = '60s';
alter role finlego_transfer set idle_in_transaction_session_timeout = '60s';
alter role finlego_vault set idle_in_transaction_session_timeout = '60s';
alter role finlego_reader set idle_in_transaction_session_timeout = '60s';
alter role finlego_reader set default_transaction_read_only = on;

-- For searches that match anywhere in a text.
create schema if not exists extensions;
create extension if not exists pg_trgm with schema extensions;
grant usage on schema extensions to finlego_owner;
