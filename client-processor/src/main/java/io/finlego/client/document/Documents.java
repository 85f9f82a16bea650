package io.finlego.client.document;

import io.finlego.client.profile.ProfileSeals;
import io.finlego.client.sql.Rows;
import io.finlego.kernel.ClientId;
import io.finlego.processing.postgres.UuidArray;
import io.finlego.schemas.Bytes;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code document}. */
public final class Documents {

  /** What nobody can read any more is as good as removed. */
  private static final String FIND =
      """
      select d.id, d.client_id,
             d.removed_at is not null or not exists (select from client_key k where k.id = d.key_id)
        from document d
       where d.id = any (?)
      """;

  private static final String BLOBS =
      """
      select distinct d.client_id, d.sha256, d.blob
        from unnest(?::uuid[], ?::bytea[]) as wanted (client_id, sha256)
        join document d on d.client_id = wanted.client_id and d.sha256 = wanted.sha256
       where d.removed_at is null
      """;

  private static final String INSERT =
      """
      insert into document (id, client_id, related_individual_id, type, content_type, size, sha256, blob, key_id,
                            sealed_file_name, uploaded_by, uploaded_at)
      select id, client_id, related_individual_id, type, content_type, size, sha256, blob, key_id, sealed_file_name,
             uploaded_by, uploaded_at
        from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::bytea[], ?::text[], ?::uuid[],
                    ?::bytea[], ?::uuid[], ?::timestamptz[])
          as new (id, client_id, related_individual_id, type, content_type, size, sha256, blob, key_id, sealed_file_name,
                  uploaded_by, uploaded_at)
      """;

  private static final String REMOVE =
      """
      update document d
         set removed_at = gone.removed_at
        from unnest(?::uuid[], ?::timestamptz[]) as gone (id, removed_at)
       where d.id = gone.id and d.removed_at is null
      """;

  private final JdbcTemplate jdbc;

  public Documents(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of the documents that there are, or were. */
  Map<DocumentId, KnownDocument> find(Collection<DocumentId> documents) {
    Map<DocumentId, KnownDocument> found = new HashMap<>();
    jdbc.query(
        FIND,
        row -> {
          DocumentId id = new DocumentId(row.getObject(1, UUID.class));
          ClientId client = new ClientId(row.getObject(2, UUID.class));
          found.put(id, new KnownDocument(id, client, row.getBoolean(3)));
        },
        UuidArray.of(documents, DocumentId::value));
    return found;
  }

  /** Where the bytes are of which the clients have documents. */
  Map<Content, String> blobs(Collection<Content> contents) {
    if (contents.isEmpty()) {
      return Map.of();
    }
    Map<Content, String> found = new HashMap<>();
    jdbc.query(
        BLOBS,
        statement ->
            new Rows<>(statement, contents)
                .column("uuid", content -> content.client().value())
                .bytes(content -> Bytes.of(content.sha256())),
        row -> {
          ClientId client = new ClientId(row.getObject(1, UUID.class));
          found.put(new Content(client, ByteBuffer.wrap(row.getBytes(2))), row.getString(3));
        });
    return found;
  }

  void insert(List<AddedDocument> added) {
    if (!added.isEmpty()) {
      jdbc.update(INSERT, statement -> bind(statement, added));
    }
  }

  void remove(List<RemovedDocument> removed) {
    if (!removed.isEmpty()) {
      jdbc.update(
          REMOVE,
          statement ->
              new Rows<>(statement, removed)
                  .column("uuid", one -> one.request().document().value())
                  .instants(RemovedDocument::removedAt));
    }
  }

  private static void bind(PreparedStatement statement, List<AddedDocument> added)
      throws SQLException {
    new Rows<>(statement, added)
        .column("uuid", one -> one.command().getDocumentId())
        .column("uuid", one -> one.command().getClientId())
        .column("uuid", one -> one.command().getRelatedIndividualId())
        .column("text", one -> one.command().getDocumentType())
        .column("text", one -> one.command().getContentType())
        .column("bigint", one -> one.command().getSize())
        .bytes(one -> Bytes.of(one.command().getSha256()))
        .column("text", AddedDocument::blob)
        .column("uuid", one -> one.command().getFileName().getKeyId())
        .bytes(one -> ProfileSeals.bytes(one.command().getFileName()))
        .column("uuid", one -> one.command().getEditorUserId())
        .instants(AddedDocument::uploadedAt);
  }
}
