-- How far this database has applied each partition of the command topic. It may be behind what Kafka says, after a restore.
create or replace view progress_view as
  select topic_id, partition, next_offset from command_progress;

grant select on progress_view to finlego_reader;
