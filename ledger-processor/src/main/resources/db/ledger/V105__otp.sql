-- One-time codes that clients get to confirm what they do. Neither code nor token is here, only their SHA-256 in hex.
create table otp (
  id               uuid        not null,
  client_id        uuid        not null,
  operation        text        not null,
  account_id       uuid        not null,
  status           text        not null,
  code_digest      text        not null,
  tries            integer     not null, -- wrong ones so far
  sent_at          timestamptz not null,
  expires_at       timestamptz not null,
  token_digest     text,
  token_expires_at timestamptz,
  constraint otp_pk primary key (id),
  constraint otp_operation_is_known check (operation in ('closeAccount')),
  constraint otp_status_is_known check (status in ('sent', 'verified', 'used', 'dead')),
  constraint otp_tries_are_bounded check (tries between 0 and 5 and (tries < 5 or status = 'dead')),
  constraint otp_digests_are_sha256 check (length(code_digest) = 64 and length(token_digest) = 64),
  constraint otp_token_is_dated check ((token_digest is null) = (token_expires_at is null)),
  constraint otp_verified_has_a_token check (status not in ('verified', 'used') or token_digest is not null)
);

create index otp_by_client on otp (client_id);

grant select, insert, update, delete on otp to finlego_ledger;
