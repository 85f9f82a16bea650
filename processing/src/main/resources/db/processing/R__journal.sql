-- The batches that the processor has committed, with their instants: what it also publishes on the topic of its journal.
-- Repeatable, because the domains have migrations with higher numbers.
create table if not exists applied_batch (
  applied_at   timestamptz not null,
  topic_id     uuid        not null,
  partition    integer     not null, -- of the first command
  first_offset bigint      not null, -- of the first command
  record       bytea       not null, -- the value of the journal's record
  constraint applied_batch_pk primary key (applied_at, topic_id, partition, first_offset)
);

-- The batches that a replay of the journal is about to apply, in their order. Unlogged: a replay that ends early starts over.
create unlogged table if not exists replayed_batch (
  applied_at        timestamptz not null,
  journal_partition integer     not null,
  journal_offset    bigint      not null,
  record            bytea       not null,
  constraint replayed_batch_pk primary key (applied_at, journal_partition, journal_offset)
);

grant select, insert, delete on applied_batch to finlego_${flyway:defaultSchema};
grant select, insert, delete on replayed_batch to finlego_${flyway:defaultSchema};
