-- What every command came to: the proof that it was applied, the answer to whoever repeats it, and the outbox of its events.
create table command_log (
  command_id   uuid        not null,
  request_hash bytea       not null,
  status       smallint    not null, -- 0 succeeded, 1 failed
  code         text        not null,
  reply        bytea       not null,
  events       bytea,                -- packed; null: none
  topic_id     uuid        not null,
  partition    integer     not null,
  log_offset   bigint      not null,
  decided_at   timestamptz not null default now(),
  constraint command_log_pk primary key (command_id),
  constraint command_log_hash_is_sha256 check (octet_length(request_hash) = 32),
  constraint command_log_status_is_known check (status in (0, 1)),
  constraint command_log_ok_means_succeeded check ((status = 0) = (code = 'ok'))
);

-- Encoded already: trying to compress a long row would cost more than it saves.
alter table command_log alter column reply set storage external, alter column events set storage external;

-- For trimming. A B-tree: all rows of a batch share one instant, so it grows at its right end only and packs them to a few
-- bytes each. A BRIN index would be smaller, but its ranges never narrow again once trimmed pages are used anew.
create index command_log_decided_at on command_log (decided_at);

-- How far each partition was applied and published. By topic id, not name: a topic made anew starts anew.
create table command_progress (
  topic_id         uuid    not null,
  partition        integer not null,
  next_offset      bigint  not null, -- every record below it is applied
  published_offset bigint  not null, -- the events of every record below it are on their topic
  constraint command_progress_pk primary key (topic_id, partition),
  constraint command_progress_publishes_what_is_applied check (0 <= published_offset and published_offset <= next_offset)
) with (fillfactor = 50);

create view outcome_view as
  select command_id, status = 0 as succeeded, code, reply, decided_at, request_hash from command_log;

grant usage on schema ${flyway:defaultSchema} to finlego_${flyway:defaultSchema}, finlego_reader;
grant select, insert, delete on command_log to finlego_${flyway:defaultSchema};
grant select, insert, update on command_progress to finlego_${flyway:defaultSchema};
grant select on outcome_view to finlego_reader;
