-- Searches, which are in the order of ids. Nothing here moves with a balance.
create index account_by_type on account (type, id);
create index account_by_currency on account (currency, id);
create index account_by_status on account (status, id);
create index account_by_metadata on account using gin ((metadata::jsonb) jsonb_path_ops);
create index account_by_text on account using gin (name extensions.gin_trgm_ops, account_number extensions.gin_trgm_ops,
  iban extensions.gin_trgm_ops, (metadata::text) extensions.gin_trgm_ops);
