-- The bytes are in the blob store, sealed with the client's key, and so is the name here. A removed document stays as a row.
create table document (
  id                    uuid        not null,
  client_id             uuid        not null,
  related_individual_id uuid,
  type                  text        not null,
  content_type          text        not null,
  size                  bigint      not null,
  sha256                bytea       not null, -- of the bytes as they were uploaded
  blob                  text        not null, -- several documents of one client with the same bytes have the same
  key_id                uuid        not null,
  sealed_file_name      bytea       not null,
  uploaded_by           uuid        not null,
  uploaded_at           timestamptz not null,
  removed_at            timestamptz,
  constraint document_pk primary key (id),
  constraint document_of_client foreign key (client_id) references client (id),
  constraint document_type_fits check (char_length(type) between 1 and 64),
  constraint document_content_type_is_taken check (content_type in ('application/pdf', 'image/png', 'image/jpeg')),
  constraint document_size_fits check (size between 1 and 20971520),
  constraint document_sha256_has_32_bytes check (octet_length(sha256) = 32),
  constraint document_blob_has_its_form check (blob ~ '^[0-9a-f-]{36}/[0-9a-f-]{36}$'),
  constraint document_file_name_fits check (octet_length(sealed_file_name) between 29 and 2048),
  constraint document_removed_after_upload check (removed_at >= uploaded_at)
);

-- Lists are newest first.
create index document_newest on document (client_id, uploaded_at desc, id desc) where removed_at is null;
create index document_by_bytes on document (client_id, sha256) where removed_at is null;
create index document_by_blob on document (blob) where removed_at is null;

-- The audit: who added or removed which document, when, by which command. Never changed, never deleted.
create table document_change (
  document_id    uuid        not null,
  command_id     uuid        not null,
  change         text        not null,
  caller_kind    text        not null,
  caller_subject text        not null,
  changed_at     timestamptz not null,
  constraint document_change_pk primary key (document_id, change),
  constraint document_change_of_document foreign key (document_id) references document (id),
  constraint document_change_is_known check (change in ('added', 'removed'))
);

grant select, insert, update (removed_at) on document to finlego_client;
grant select, insert on document_change to finlego_client;

-- What the ingress reads. Columns are only ever added: an older ingress must keep working.
create view document_view as
  select d.id, d.client_id, d.related_individual_id, d.type, d.content_type, d.size, d.sha256, d.blob, d.key_id, d.sealed_file_name,
         d.uploaded_by, d.uploaded_at, d.removed_at, k.id is not null as readable
    from document d
    left join client_key k on k.id = d.key_id;

grant select on document_view to finlego_reader;
