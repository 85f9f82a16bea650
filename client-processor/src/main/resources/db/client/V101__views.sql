-- What the ingress reads. Columns are only ever added: an older ingress must keep working.
create view client_view as
  select id, type, status, onboarding_id, risk_level, display_name, email, phone_number, country_of_registration,
         registration_number, profile, block_reason, verification_state, review_answer, reject_labels,
         verification_updated_at, created_at, updated_at, version
    from client;

grant select on client_view to finlego_reader;
