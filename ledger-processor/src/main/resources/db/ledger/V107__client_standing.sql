-- What the clients' domain says of clients: whether money may leave their accounts. A row is there from the moment in which the
-- ledger first has to do with the client, so that whoever opens an account and whoever restricts the client wait for each other.
create table client_standing (
  client_id      uuid    not null,
  client_version bigint  not null default 0, -- of the client that this comes from; an older one never undoes a newer one
  restriction    text    not null default 'none',
  ended          boolean not null default false, -- erased: there is never an account again
  constraint client_standing_pk primary key (client_id),
  constraint client_standing_version_is_counted check (client_version >= 0),
  constraint client_standing_restriction_is_known check (restriction in ('none', 'blocked', 'prohibited'))
);

grant select, insert, update on client_standing to finlego_ledger;

-- The owner's restriction beside the account, so that a payment that has locked the account knows it.
alter table account add column restriction text not null default 'none';
alter table account add constraint account_restriction_is_known check (restriction in ('none', 'blocked', 'prohibited'));
