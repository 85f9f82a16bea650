-- Amounts are minor units of the currency beside them, at most 9.2e18 on either side of zero. The checks repeat the rules of
-- the code. There are no foreign keys between the tables of payments: rows are only ever inserted beside locked accounts and
-- payments that nobody may delete, and a trigger for each row costs more than all the rest (docs/adr/0110).
--
-- Ids of payments and transactions are UUIDs of version 7 made from created_at to the microsecond, so "order by id" is the
-- order of creation: the primary key serves the lists, and created_at needs no index.

create sequence account_number as bigint start 10000000001 maxvalue 99999999999 cache 1;

create table account (
  id                 uuid        not null,
  client_id          uuid,                -- null: the institution's own
  account_number     text        not null,
  iban               text,                -- client accounts have one
  currency           text        not null,
  type               text        not null,
  name               text        not null,
  status             text        not null,
  sort_order         integer     not null,
  balance            bigint      not null, -- positive on the type's normal side
  held               bigint      not null,
  overdraft_limit    bigint      not null,
  metadata           json,
  opened_at          timestamptz not null,
  closed_at          timestamptz,
  version            bigint      not null, -- entries so far
  revision           bigint      not null, -- changes so far, the opening included
  last_posted_micros bigint      not null, -- posted_at of the newest entry, microseconds since 1970; 0: none
  constraint account_pk primary key (id),
  constraint account_number_is_unique unique (account_number),
  constraint account_number_has_eleven_digits check (length(account_number) = 11),
  constraint account_iban_is_unique unique (iban),
  constraint account_iban_belongs_to_clients check ((iban is not null) = (type = 'client')),
  constraint account_client_has_an_owner check (client_id is not null or type <> 'client'),
  constraint account_currency_is_iso4217 check (length(currency) = 3),
  constraint account_type_is_known check (
    type in ('client', 'settlement', 'safeguarding', 'fees', 'fxPosition', 'suspense', 'treasury')),
  constraint account_status_is_known check (status in ('active', 'blocked', 'closed')),
  constraint account_closed_is_dated check ((closed_at is not null) = (status = 'closed')),
  constraint account_closed_is_empty check (status <> 'closed' or (balance = 0 and held = 0)),
  constraint account_order_counts_from_zero check (sort_order >= 0),
  constraint account_limit_is_an_amount check (overdraft_limit between 0 and 9200000000000000000),
  constraint account_held_is_an_amount check (held between 0 and 9200000000000000000),
  constraint account_balance_is_in_range check (balance between -9200000000000000000 and 9200000000000000000),
  constraint account_holds_are_on_restricted_types check (held = 0 or type in ('client', 'suspense')),
  constraint account_restricted_stays_within_limit check (
    type not in ('client', 'suspense') or balance - held >= -overdraft_limit),
  constraint account_version_counts_entries check (version >= 0 and revision > version),
  constraint account_without_entries_is_empty check (version > 0 or (balance = 0 and last_posted_micros = 0))
) with (fillfactor = 50); -- room for each batch's new row versions beside the old ones: updates touch no index

create index account_by_client on account (client_id, sort_order);

create table payment (
  id            uuid        not null,
  status        text        not null,
  external_id   text,
  description   text,
  metadata      json,
  created_at    timestamptz not null,
  pended_at     timestamptz,
  posted_at     timestamptz,
  cancelled_at  timestamptz,
  expires_at    timestamptz,
  cancel_reason text,
  -- When the payment is to be cancelled: only open payments are in the index, and a payment that never expires changes its
  -- status without touching any index.
  due_at        timestamptz generated always as (case when status in ('draft', 'pending') then expires_at end) stored,
  constraint payment_pk primary key (id),
  constraint payment_status_is_known check (status in ('draft', 'pending', 'posted', 'cancelled')),
  constraint payment_external_id_is_short check (length(external_id) between 1 and 256),
  constraint payment_draft_is_not_pended check (status <> 'draft' or pended_at is null),
  constraint payment_pending_is_dated check (status <> 'pending' or pended_at is not null),
  constraint payment_posted_is_dated check ((posted_at is not null) = (status = 'posted')),
  constraint payment_cancelled_is_dated check ((cancelled_at is not null) = (status = 'cancelled')),
  constraint payment_reason_belongs_to_cancelled check (cancel_reason is null or status = 'cancelled')
) with (fillfactor = 90);

create unique index payment_external_id_is_unique on payment (external_id) where external_id is not null;
create index payment_due on payment (due_at, id) where due_at is not null;

-- What drafts ask for, and still do when they are posted or cancelled; payments that are made at once have none.
create table payment_line (
  payment_id        uuid        not null,
  sequence          integer     not null,
  id                uuid        not null, -- of the transaction that it becomes
  debit_account_id  uuid        not null,
  credit_account_id uuid        not null,
  amount            bigint      not null,
  currency          text        not null,
  type              text        not null,
  description       text,
  metadata          json,
  created_at        timestamptz not null,
  constraint payment_line_pk primary key (payment_id, sequence),
  constraint payment_line_id_is_unique unique (id),
  constraint payment_line_sequence_is_bounded check (sequence between 1 and 100),
  constraint payment_line_moves_something check (amount between 1 and 9200000000000000000),
  constraint payment_line_has_two_accounts check (debit_account_id <> credit_account_id),
  constraint payment_line_currency_is_iso4217 check (length(currency) = 3),
  constraint payment_line_type_is_known check (
    type in ('transfer', 'deposit', 'withdrawal', 'fee', 'foreignExchange', 'correction'))
);

-- Append-only.
create table transaction (
  id                uuid        not null,
  payment_id        uuid        not null,
  sequence          integer     not null,
  debit_account_id  uuid        not null,
  credit_account_id uuid        not null,
  amount            bigint      not null,
  currency          text        not null,
  type              text        not null,
  description       text,
  metadata          json,
  value_date        date        not null,
  booking_date      date        not null,
  created_at        timestamptz not null,
  posted_at         timestamptz not null,
  constraint transaction_pk primary key (id),
  constraint transaction_sequence_is_unique unique (payment_id, sequence),
  constraint transaction_sequence_is_bounded check (sequence between 1 and 100),
  constraint transaction_moves_something check (amount between 1 and 9200000000000000000),
  constraint transaction_has_two_accounts check (debit_account_id <> credit_account_id),
  constraint transaction_currency_is_iso4217 check (length(currency) = 3),
  constraint transaction_type_is_known check (
    type in ('transfer', 'deposit', 'withdrawal', 'fee', 'foreignExchange', 'correction'))
);

-- Append-only. Each posted transaction has two: an account's versions run 1..n without gaps, and its posted_at rises strictly
-- with them, so the balance at any instant is found by version (function entry_at).
create table entry (
  account_id     uuid        not null,
  version        bigint      not null,
  transaction_id uuid        not null,
  side           text        not null,
  amount         bigint      not null,
  balance_after  bigint      not null,
  booking_date   date        not null,
  posted_at      timestamptz not null,
  constraint entry_pk primary key (account_id, version),
  constraint entry_version_counts_from_one check (version >= 1),
  constraint entry_side_is_known check (side in ('debit', 'credit')),
  constraint entry_books_something check (amount between 1 and 9200000000000000000)
);

create table hold (
  payment_id uuid        not null,
  sequence   integer     not null,
  account_id uuid        not null,
  amount     bigint      not null,
  constraint hold_pk primary key (payment_id, sequence),
  constraint hold_reserves_something check (amount between 1 and 9200000000000000000)
);

grant usage on sequence account_number to finlego_ledger;
grant select, insert, update on account, payment to finlego_ledger;
grant select, insert on payment_line, transaction, entry to finlego_ledger;
grant select, insert, delete on hold to finlego_ledger;
