-- What the outbox's columns hold, for whoever looks into the database with other tools.
comment on column ${flyway:defaultSchema}.command_log.events is
  'Packed; null: none. A first byte of 7 means that the rest is sealed (AES-256-GCM), because the events have a secret such as a one-time code.';
comment on column ${flyway:defaultSchema}.command_log.reply is
  'A reply in the wire format. It never has a secret in plain, but rows of releases before the seal may have the token of a one-time code.';
