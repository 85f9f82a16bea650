-- The next account number. A sequence would not give the numbers of a rolled back batch back, and it would not give them in the
-- order of the batches' instants. Both are needed so that the same batches open accounts with the same numbers in another database.
create table account_number_counter (
  only_row    boolean not null default true,
  next_number bigint  not null,
  constraint account_number_counter_pk primary key (only_row),
  constraint account_number_counter_has_one_row check (only_row),
  constraint account_number_counter_has_eleven_digits check (next_number between 1 and 100000000000)
) with (fillfactor = 10); -- room for many versions of the row in its page

-- Waits for the batches that have taken numbers, and lets no batch take one any more. Only then the numbers are read, so that
-- no account has the counter's next number.
alter sequence account_number no cycle;

insert into account_number_counter (next_number)
  select greatest(
    (select case when is_called then last_value + 1 else last_value end from account_number),
    (select coalesce(max(account_number)::bigint + 1, 1) from account));

drop sequence account_number;

grant select, update on account_number_counter to finlego_ledger;
