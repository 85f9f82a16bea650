-- How a log is recognised that has lost its end, although this database has applied or published what stood there.
-- Repeatable, because the domains have migrations with higher numbers.
alter table command_progress
  add column if not exists last_checksum   bigint, -- of the record before next_offset
  add column if not exists published_marks bytea;  -- the last records that were published, packed
