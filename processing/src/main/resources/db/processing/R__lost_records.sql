-- The processors compare these columns with the topics, and so find out that a broker has lost its newest records.
-- Repeatable, because the domains have migrations with higher numbers.
alter table command_progress
  add column if not exists last_offset      bigint,  -- of the last applied record; next_offset - 1, unless an earlier release has applied more
  add column if not exists last_epoch       integer, -- the leader epoch of that record
  add column if not exists last_append_time bigint,  -- the time at which the broker appended it, milliseconds since 1970
  add column if not exists published_marks  bytea;   -- the last records that were published, packed
