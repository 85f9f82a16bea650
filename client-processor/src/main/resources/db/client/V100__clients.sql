-- For searches that match anywhere in a text. A trusted extension: whoever may create in the database may create it.
create schema if not exists extensions;
create extension if not exists pg_trgm with schema extensions;
set local search_path to ${flyway:defaultSchema}, extensions, public;

create table client (
  id                      uuid        not null,
  type                    text        not null,
  status                  text        not null,
  onboarding_id           uuid        not null,
  risk_level              text        not null,
  display_name            text        not null,
  email                   text,
  phone_number            text        not null,
  country_of_registration text,
  registration_number     text,
  profile                 json        not null, -- as sent; json, not jsonb, keeps order and spelling
  block_reason            text,
  verification_state      text,
  review_answer           text,
  reject_labels           text[],
  verification_updated_at timestamptz,
  created_at              timestamptz not null,
  updated_at              timestamptz not null,
  version                 bigint      not null,
  constraint client_pk primary key (id),
  constraint client_onboarding_id_is_unique unique (onboarding_id),
  constraint client_type_is_known check (type in ('company', 'individual')),
  constraint client_status_is_known check (status in ('pending', 'active', 'blocked', 'closed')),
  constraint client_risk_level_is_known check (risk_level in ('low', 'medium', 'high', 'prohibited')),
  constraint client_display_name_fits check (char_length(display_name) between 1 and 201),
  constraint client_phone_number_fits check (char_length(phone_number) between 5 and 17),
  constraint client_company_has_country check (type <> 'company' or country_of_registration is not null),
  constraint client_country_fits check (char_length(country_of_registration) between 2 and 5),
  constraint client_profile_is_object check (json_typeof(profile) = 'object'),
  constraint client_blocked_for_a_reason check (status <> 'blocked' or block_reason is not null),
  constraint client_changes_after_creation check (updated_at >= created_at),
  constraint client_version_counts_from_one check (version >= 1)
);

-- Lists are newest first, whatever they filter by.
create index client_newest on client (created_at desc, id desc);
create index client_by_status on client (status, created_at desc, id desc);
create index client_by_risk_level on client (risk_level, created_at desc, id desc);
create index client_by_country on client (country_of_registration, created_at desc, id desc);
create index client_by_text on client
  using gin (display_name gin_trgm_ops, email gin_trgm_ops, phone_number gin_trgm_ops, registration_number gin_trgm_ops);

-- The audit: who changed which client, when, by which command. Never changed, never deleted.
create table client_change (
  client_id      uuid        not null,
  version        bigint      not null, -- of the client after the change
  command_id     uuid        not null,
  change         text        not null,
  caller_kind    text        not null,
  caller_subject text        not null,
  editor_user_id uuid        not null,
  changed_at     timestamptz not null,
  constraint client_change_pk primary key (client_id, version),
  constraint client_change_of_client foreign key (client_id) references client (id),
  constraint client_change_version_counts_from_one check (version >= 1),
  constraint client_change_is_known check (change in ('created'))
);

grant select, insert, update on client to finlego_client;
grant select, insert on client_change to finlego_client;
