-- The views that the clients' processor and the ledger publish, as tables of the same columns.
create table client.client_view (
  id uuid primary key, type text, status text, onboarding_id uuid, external_client_id text, risk_level text,
  country_of_registration text, verification_state text, review_answer text, reject_labels text[],
  verification_updated_at timestamptz, created_at timestamptz, updated_at timestamptz, version bigint, erased_at timestamptz,
  search_tokens int[], sealed_profile bytea, sealed_name bytea, sealed_block_reason bytea, key_id uuid, master_key text,
  wrapped bytea);
create table client.client_change_view (
  client_id uuid, version bigint, command_id uuid, change text, fields text[], caller_kind text, caller_subject text,
  editor_user_id uuid, changed_at timestamptz, reason text, sealed_reason bytea, key_id uuid, master_key text, wrapped bytea);
create table client.verification_subject_view (
  client_id uuid, subject_id uuid, kind text, must_verify boolean, state text, review_answer text, reject_labels text[],
  state_at timestamptz);
create table client.client_key (
  id uuid primary key, master_key text not null, wrapped bytea not null, created_at timestamptz not null default now());
create table client.related_individual_view (client_id uuid, id uuid);
create table client.document (
  id uuid primary key, client_id uuid, related_individual_id uuid, type text, content_type text, size bigint, sha256 bytea,
  blob text, key_id uuid, sealed_file_name bytea, uploaded_by uuid, uploaded_at timestamptz, removed_at timestamptz);
create view client.document_view as
  select d.*, k.id is not null as readable from client.document d left join client.client_key k on k.id = d.key_id;
create table ledger.account_view (
  id uuid primary key, client_id uuid, account_number text, iban text, currency text, type text, name text, status text,
  sort_order int, balance bigint, held bigint, overdraft_limit bigint, metadata json, opened_at timestamptz,
  closed_at timestamptz, version bigint, revision bigint);
create table ledger.payment_view (
  id uuid primary key, status text, external_id text, description text, metadata json, created_at timestamptz,
  pended_at timestamptz, posted_at timestamptz, cancelled_at timestamptz, expires_at timestamptz, cancel_reason text);
create table ledger.transaction_view (
  id uuid primary key, payment_id uuid, sequence int, debit_account_id uuid, credit_account_id uuid, amount bigint,
  currency text, status text, type text, description text, metadata json, value_date date, booking_date date,
  created_at timestamptz, posted_at timestamptz);
create table ledger.entry_view (
  account_id uuid, version bigint, transaction_id uuid, side text, amount bigint, balance_after bigint, booking_date date,
  posted_at timestamptz, primary key (account_id, version));
-- As in V111__search_spellings.sql.
create function ledger.fold(original text) returns text
  language sql immutable parallel safe
  return case
    when octet_length(original) = char_length(original) then
      replace(replace(replace(replace(
        translate(lower(original collate pg_c_utf8), '''`', ''),
        'ae', 'a'), 'oe', 'o'), 'ue', 'u'), 'aa', 'a')
    else normalize(
      replace(replace(replace(replace(replace(replace(replace(replace(
        translate(
          lower(regexp_replace(normalize(original, nfkd),
            '[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u00ad\u200b-\u200f\u2060\ufeff''`\u2018\u2019\u02bb\u02bc]',
            '', 'g') collate pg_c_utf8),
          U&'ıłøđðħŧŋĸəςґ\2010\2012\2013\2014\2015\2212\0649\06cc\0629\06a9ァアィイゥウェエォオカキクケコサシスセソタチッツテトナニヌネノハヒフヘホマミムメモャヤュユョヨラリルレロヮワヰヱヲンヵヶ',
          U&'iloddhtnqeσг------\064a\064a\0647\0643ぁあぃいぅうぇえぉおかきくけこさしすせそたちっつてとなにぬねのはひふへほまみむめもゃやゅゆょよらりるれろゎわゐゑをんゕゖ'),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
        'ae', 'a'), 'oe', 'o'), 'ue', 'u'), 'aa', 'a'), nfc)
  end;
create function ledger.entry_at(account uuid, at timestamptz) returns setof ledger.entry_view
language sql stable as $$
  select e.* from ledger.entry_view e where e.account_id = account and e.posted_at <= at order by e.version desc limit 1
$$;
create function ledger.entry_on(account uuid, day date) returns setof ledger.entry_view
language sql stable as $$
  select e.* from ledger.entry_view e where e.account_id = account and e.booking_date <= day order by e.version desc limit 1
$$;
create function ledger.entry_sum(account uuid) returns numeric
language sql stable as $$
  select coalesce(sum(case when (e.side = 'debit') = (a.type in ('settlement', 'safeguarding'))
    then e.amount else -e.amount end), 0)
  from ledger.account_view a join ledger.entry_view e on e.account_id = a.id where a.id = account
$$;
create function ledger.entry_days(account uuid, since date, until date)
returns table (booking_date date, opening bigint, debit numeric, credit numeric, closing bigint, entries bigint)
language sql stable as $$
  select e.booking_date, coalesce((select o.balance_after from ledger.entry_on(account, e.booking_date - 1) o), 0),
    coalesce(sum(e.amount) filter (where e.side = 'debit'), 0), coalesce(sum(e.amount) filter (where e.side = 'credit'), 0),
    (select o.balance_after from ledger.entry_on(account, e.booking_date) o), count(*)
  from ledger.entry_view e where e.account_id = account and e.booking_date between since and until
  group by e.booking_date
$$;
create view ledger.movement_view as
  select e.account_id, e.version, e.transaction_id, e.side, e.amount, e.balance_after, e.booking_date, e.posted_at,
    t.payment_id, t.value_date, t.type, t.description,
    case e.side when 'debit' then t.credit_account_id else t.debit_account_id end as counterparty_id
  from ledger.entry_view e
  join ledger.transaction_view t on t.id = e.transaction_id;
grant usage on schema client, ledger to finlego_reader;
grant usage on schema client to finlego_vault;
grant select, insert on client.client_key to finlego_vault;
grant select on client.client_change_view, client.verification_subject_view to finlego_reader;
grant select on client.client_view, ledger.account_view, ledger.payment_view, ledger.transaction_view, ledger.entry_view,
  ledger.movement_view to finlego_reader;
grant select on client.document_view, client.related_individual_view to finlego_reader;
