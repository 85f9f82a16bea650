create table counter (
  id uuid primary key,
  value bigint not null constraint counter_is_bounded check (value between 0 and 1000000),
  version bigint not null
);

create table counter_entry (
  counter_id uuid not null,
  version bigint not null,
  command_id uuid not null unique,
  amount bigint not null,
  value_after bigint not null constraint entry_is_bounded check (value_after between 0 and 1000000),
  applied_at timestamptz not null,
  primary key (counter_id, version)
);

grant select, insert, update on counter to finlego_transfer;
grant select, insert on counter_entry to finlego_transfer;
