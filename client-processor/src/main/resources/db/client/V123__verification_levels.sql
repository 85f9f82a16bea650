-- The kinds of subjects for which an applicant's finding counts, by the levels that the institution named when the event came.
-- Findings of earlier releases count for all.
alter table applicant add column counts_for text[] not null default '{client,relatedIndividual}';
alter table applicant add constraint applicant_counts_for_known_kinds check (
  counts_for <@ array['client', 'relatedIndividual']);
alter table applicant add constraint applicant_state_counts check (state is null or cardinality(counts_for) >= 1);

create or replace view verification_subject_view as
  select s.client_id, s.subject_id, s.kind, s.must_verify, f.state, f.review_answer, f.reject_labels, f.state_at
    from verification_subject s
    left join lateral (
         select a.state, a.review_answer, a.reject_labels, a.state_at
           from applicant a
          where (a.applicant_id = any (s.names) or a.external_user_id = any (s.names)) and a.state is not null
            and s.kind = any (a.counts_for)
          order by a.state = 'deleted', a.state_at desc
          limit 1) f on true;
