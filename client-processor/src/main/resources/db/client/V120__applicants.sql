-- What verification providers report, and who of a client must be verified. Neither knows of the other: an applicant may be
-- reported before its client exists, and they are matched by name whichever comes first.

-- Of each kind of fact the newest by the provider's clock, which is why there are three clocks. No personal data: the
-- provider's words, ids, and labels.
create table applicant (
  applicant_id       text        not null,
  external_user_id   text,
  external_user_at   timestamptz,
  state              text,
  review_answer      text,
  review_reject_type text,
  reject_labels      text[],
  state_at           timestamptz, -- of the event that the state is from
  event_type         text        not null,
  event_at           timestamptz not null, -- of the newest event of any type
  updated_at         timestamptz not null,
  constraint applicant_pk primary key (applicant_id),
  constraint applicant_id_fits check (char_length(applicant_id) between 1 and 200),
  constraint applicant_external_user_id_fits check (char_length(external_user_id) between 1 and 200),
  constraint applicant_event_type_fits check (char_length(event_type) between 1 and 200),
  constraint applicant_name_has_a_time check ((external_user_id is null) = (external_user_at is null)),
  constraint applicant_state_is_known check (
    state in ('init', 'pending', 'onHold', 'resubmission', 'approved', 'rejected', 'deleted')),
  constraint applicant_state_has_a_time check ((state is null) = (state_at is null)),
  constraint applicant_state_has_labels check ((state is null) = (reject_labels is null)),
  constraint applicant_without_state_has_no_answer check (
    state is not null or (review_answer is null and review_reject_type is null)),
  constraint applicant_approved_is_green check (state <> 'approved' or review_answer is not distinct from 'GREEN'),
  constraint applicant_rejected_is_final check (
    state <> 'rejected' or (review_answer is not distinct from 'RED' and review_reject_type is not distinct from 'FINAL')),
  constraint applicant_newest_is_newest check (state_at <= event_at and external_user_at <= event_at)
);

create index applicant_by_external_user on applicant (external_user_id) where external_user_id is not null;

create table verification_subject (
  client_id   uuid    not null,
  subject_id  uuid    not null, -- the client's id, or a related individual's
  kind        text    not null,
  must_verify boolean not null,
  names       text[]  not null, -- by which a provider may know it: its id, the onboarding's, its applicant's
  constraint verification_subject_pk primary key (client_id, subject_id),
  -- Written before the client's own row, and gone with an import that comes to nothing.
  constraint verification_subject_of_client foreign key (client_id) references client (id)
    on delete cascade deferrable initially deferred,
  constraint verification_subject_kind_is_known check (kind in ('client', 'relatedIndividual')),
  constraint verification_subject_client_is_itself check ((kind = 'client') = (subject_id = client_id)),
  constraint verification_subject_client_must_be_verified check (kind <> 'client' or must_verify),
  constraint verification_subject_has_a_name check (cardinality(names) >= 1)
);

create index verification_subject_by_name on verification_subject using gin (names);

grant select, insert, update on applicant to finlego_client;
grant select, insert, delete on verification_subject to finlego_client;

create view applicant_view as
  select applicant_id, external_user_id, state, review_answer, review_reject_type, reject_labels, state_at, event_type,
         event_at, updated_at
    from applicant;

create view related_individual_view as
  select client_id, subject_id as id from verification_subject where kind = 'relatedIndividual';

grant select on applicant_view, related_individual_view to finlego_reader;

alter table client add constraint client_verification_state_is_known check (
  verification_state in ('pending', 'approved', 'rejected'));
