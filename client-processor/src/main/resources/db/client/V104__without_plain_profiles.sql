-- What was personal is sealed by now (V103); the plain columns go.
drop view client_view;
drop index client_by_text;

alter table client
  drop constraint client_company_has_country,
  drop constraint client_blocked_for_a_reason,
  drop column display_name,
  drop column email,
  drop column phone_number,
  drop column registration_number,
  drop column profile,
  drop column block_reason;

alter table client
  add constraint client_is_sealed_or_erased check (
    case
      when erased_at is null then num_nulls(key_id, sealed_name) = 0
      else num_nonnulls(key_id, sealed_name, sealed_block_reason) = 0
    end),
  add constraint client_erased_is_closed check (erased_at is null or status = 'closed'),
  add constraint client_erased_is_not_found check (erased_at is null or search_tokens = '{}'),
  add constraint client_company_has_country check (
    type <> 'company' or erased_at is not null or country_of_registration is not null),
  add constraint client_blocked_for_a_reason check (status <> 'blocked' or sealed_block_reason is not null),
  add constraint client_key_is_its_own unique (key_id),
  add constraint client_external_id_is_unique unique (external_client_id),
  add constraint client_external_id_fits check (length(external_client_id) between 1 and 128);

-- A dropped column stays in the table's file until its row is written anew: now.
cluster client using client_pk;
alter table client set without cluster;

-- Each of a text's pieces as a keyed hash (io.finlego.vault.SearchTokens).
create index client_by_token on client using gin (search_tokens);

-- The personal parts, and the key they are sealed with: only who has the master key can open that.
create view client_view as
  select c.id, c.type, c.status, c.onboarding_id, c.external_client_id, c.risk_level, c.country_of_registration,
         c.verification_state, c.review_answer, c.reject_labels, c.verification_updated_at, c.created_at, c.updated_at, c.version,
         c.erased_at, c.search_tokens, p.sealed_profile, c.sealed_name, c.sealed_block_reason, c.key_id, k.master_key, k.wrapped
    from client c
    left join client_profile p on p.client_id = c.id
    left join client_key k on k.id = c.key_id
   where not c.importing;

create view client_change_view as
  select h.client_id, h.version, h.command_id, h.change, h.fields, h.caller_kind, h.caller_subject, h.editor_user_id, h.changed_at,
         h.reason, h.sealed_reason, h.key_id, k.master_key, k.wrapped
    from client_change h
    left join client_key k on k.id = h.key_id;

grant select on client_view, client_change_view to finlego_reader;
-- Seals before it sends: no plain text ever gets on a topic.
grant usage on schema client to finlego_vault;
grant select, insert on client_key to finlego_vault;
