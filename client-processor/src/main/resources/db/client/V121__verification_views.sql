-- Everybody whose verification bears on a client, with the newest finding about each; one of a deleted applicant only if there is
-- no other.
create view verification_subject_view as
  select s.client_id, s.subject_id, s.kind, s.must_verify, f.state, f.review_answer, f.reject_labels, f.state_at
    from verification_subject s
    left join lateral (
         select a.state, a.review_answer, a.reject_labels, a.state_at
           from applicant a
          where (a.applicant_id = any (s.names) or a.external_user_id = any (s.names)) and a.state is not null
          order by a.state = 'deleted', a.state_at desc
          limit 1) f on true;

grant select on verification_subject_view to finlego_reader;
