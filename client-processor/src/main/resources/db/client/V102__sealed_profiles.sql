-- The keys of clients' personal data, wrapped with a master key that is not in the database. Nowhere else is one ever written, so
-- that who deletes a row makes what is sealed with it unreadable for good: here, in backups that lack it, and on the topics.
create table client_key (
  id         uuid        not null,
  master_key text        not null, -- its name
  wrapped    bytea       not null,
  created_at timestamptz not null default now(),
  constraint client_key_pk primary key (id)
);

create index client_key_by_age on client_key (created_at);

alter table client
  add column external_client_id  text,
  add column is_compliant        boolean not null default false,
  add column importing           boolean not null default false, -- its accounts are being opened; nobody sees it yet
  add column key_id              uuid,
  add column sealed_name         bytea,
  add column sealed_block_reason bytea,
  add column search_tokens       int[] not null default '{}',
  add column erased_at           timestamptz;

-- Apart from the client, whose rows stay narrow for lists and searches.
create table client_profile (
  client_id      uuid  not null,
  sealed_profile bytea not null,
  constraint client_profile_pk primary key (client_id)
);

grant select, insert, update, delete on client_profile to finlego_client;

update client set is_compliant = true where status = 'active';

alter table client_change
  add column fields        text[] not null default '{}', -- JSON paths
  add column sealed_reason bytea,
  add column key_id        uuid,
  add column reason        text;
alter table client_change alter column editor_user_id drop not null;
alter table client_change drop constraint client_change_is_known;
alter table client_change add constraint client_change_is_known check (change in (
  'created', 'changed', 'verified', 'activated', 'rejected', 'blocked', 'unblocked', 'deletionRequested', 'erased'));

create table client_import (
  external_client_id text        not null,
  client_id          uuid        not null,
  content_digest     bytea       not null,
  conclusion_id      uuid        not null, -- the command that this import ends with
  imported_at        timestamptz not null,
  account_ids        uuid[], -- null: they are being opened
  constraint client_import_pk primary key (external_client_id),
  constraint client_import_is_of_one_client unique (client_id),
  constraint client_import_digest_is_sha256 check (length(content_digest) = 32)
);

create table deletion_request (
  id            uuid        not null,
  client_id     uuid        not null,
  requested_at  timestamptz not null,
  sealed_reason bytea,
  closed_at     timestamptz,
  constraint deletion_request_pk primary key (id),
  constraint deletion_request_of_client foreign key (client_id) references client (id)
);

create unique index deletion_request_is_open_once on deletion_request (client_id) where closed_at is null;

grant select, insert, delete on client_key to finlego_client;
grant select, insert, update, delete on client_import to finlego_client;
grant select, insert, update on deletion_request to finlego_client;
grant delete on client to finlego_client; -- imports that came to nothing
