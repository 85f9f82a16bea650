#!/bin/sh
# Run once by the image's entrypoint, after the roles are there.
set -eu
psql --username postgres --dbname finlego --set ON_ERROR_STOP=1 \
  --set owner="$FINLEGO_OWNER_PASSWORD" --set client="$FINLEGO_CLIENT_PASSWORD" \
  --set ledger="$FINLEGO_LEDGER_PASSWORD" --set reader="$FINLEGO_READER_PASSWORD" \
  --set vault="$FINLEGO_VAULT_PASSWORD" <<'SQL'
alter role finlego_owner password :'owner';
alter role finlego_client password :'client';
alter role finlego_ledger password :'ledger';
alter role finlego_reader password :'reader';
alter role finlego_vault password :'vault';
SQL
