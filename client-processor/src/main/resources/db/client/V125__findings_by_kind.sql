-- The newest decision and the newest other finding on an applicant, for each kind of subject for which the level counted when
-- the event came. Two rows, because what an applicant can cause does not end a rejection; each kind apart, because a level that
-- verifies individuals says nothing about a client.
create table applicant_finding (
  applicant_id       text        not null,
  kind               text        not null,
  is_decision        boolean     not null, -- a review with an answer, or a reset
  state              text        not null,
  review_answer      text,
  review_reject_type text,
  reject_labels      text[]      not null,
  state_at           timestamptz not null,
  constraint applicant_finding_pk primary key (applicant_id, kind, is_decision),
  constraint applicant_finding_of_applicant foreign key (applicant_id) references applicant (applicant_id),
  constraint applicant_finding_kind_is_known check (kind in ('client', 'relatedIndividual')),
  constraint applicant_finding_state_is_known check (
    state in ('init', 'pending', 'onHold', 'resubmission', 'approved', 'rejected', 'deleted')),
  constraint applicant_finding_review_decides check (is_decision or state not in ('resubmission', 'approved', 'rejected')),
  constraint applicant_finding_approved_is_green check (state <> 'approved' or review_answer is not distinct from 'GREEN'),
  constraint applicant_finding_rejected_is_final check (
    state <> 'rejected' or (review_answer is not distinct from 'RED' and review_reject_type is not distinct from 'FINAL'))
);

grant select, insert, update on applicant_finding to finlego_client;

-- A reset cannot be told from a creation any more; neither hides a rejection of before.
insert into applicant_finding
  select applicant_id, unnest(counts_for), state in ('resubmission', 'approved', 'rejected'), state, review_answer,
         review_reject_type, reject_labels, state_at
    from applicant
   where state is not null;

drop view verification_subject_view;
drop view applicant_view;

alter table applicant
  drop column state, drop column review_answer, drop column review_reject_type, drop column reject_labels,
  drop column state_at, drop column counts_for;
alter table applicant add constraint applicant_newest_is_newest_of_names check (external_user_at <= event_at);

-- Everybody whose verification bears on a client, with the finding about each that counts: a rejection until the person is
-- approved later or the rejected applicant is reviewed again or reset; otherwise the newest finding, and one of a deleted
-- applicant only if there is no other.
create view verification_subject_view as
  select s.client_id, s.subject_id, s.kind, s.must_verify, f.state, f.review_answer, f.reject_labels, f.state_at
    from verification_subject s
    left join lateral (
         select n.state, n.review_answer, n.reject_labels, n.state_at
           from (select g.*, array_position(
                          array['init', 'pending', 'onHold', 'resubmission', 'approved', 'rejected', 'deleted'], g.state) as rank,
                        row_number() over (partition by g.applicant_id order by g.state_at desc, array_position(
                          array['init', 'pending', 'onHold', 'resubmission', 'approved', 'rejected', 'deleted'], g.state) desc) = 1
                          as is_newest,
                        g.state = 'rejected' and coalesce(
                          g.state_at >= max(g.state_at) filter (where g.state = 'approved') over (), true) as stands
                   from applicant a
                   join applicant_finding g on g.applicant_id = a.applicant_id
                  where (a.applicant_id = any (s.names) or a.external_user_id = any (s.names)) and g.kind = s.kind) n
          where n.is_newest or n.stands
          order by n.stands desc, n.state = 'deleted', n.state_at desc, n.rank desc
          limit 1) f on true;

grant select on verification_subject_view to finlego_reader;
