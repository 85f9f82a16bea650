package io.finlego.client.document;

import io.finlego.kernel.ClientId;
import io.finlego.processing.postgres.Columns;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Statements.Parameter;
import io.finlego.processing.postgres.Table;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The table {@code document}. */
@Table
public final class Documents {

  private static final String FIND =
      """
      select id, client_id, key_id, removed_at is not null as removed
      from document
      where id = any(?)
      """;

  private static final String FIND_BLOBS =
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

  private final Statements statements;

  public Documents(Statements statements) {
    this.statements = statements;
  }

  /** The documents with these ids, even if they were removed. Leaves out unknown ids. */
  public List<KnownDocument> find(Collection<DocumentId> documents) {
    return documents.isEmpty()
        ? List.of()
        : statements.query(
            FIND, Documents::knownDocument, Parameter.ids(documents, DocumentId::value));
  }

  /**
   * The blobs that already hold these bytes. Leaves out bytes that no document of the client has,
   * and blobs whose documents are all removed.
   */
  public Map<ContentDigest, String> blobs(Collection<ContentDigest> digests) {
    if (digests.isEmpty()) {
      return Map.of();
    }
    Map<ContentDigest, String> blobs = new HashMap<>();
    statements.query(
        FIND_BLOBS,
        row -> {
          ClientId client = new ClientId(row.getObject(1, UUID.class));
          blobs.put(new ContentDigest(client, ByteBuffer.wrap(row.getBytes(2))), row.getString(3));
        },
        Columns.of(digests)
            .uuid(digest -> digest.client().value())
            .bytes(digest -> bytes(digest.sha256())));
    return blobs;
  }

  public void insert(List<DocumentChange.Added> additions) {
    if (!additions.isEmpty()) {
      statements.update(INSERT, columns(additions));
    }
  }

  public void remove(List<DocumentChange.Removed> removals) {
    if (!removals.isEmpty()) {
      statements.change(
          REMOVE,
          Columns.of(removals)
              .uuid(removal -> removal.document().value())
              .instant(DocumentChange.Removed::removedAt));
    }
  }

  private static KnownDocument knownDocument(ResultSet row, int rowNumber) throws SQLException {
    return new KnownDocument(
        new DocumentId(row.getObject("id", UUID.class)),
        new ClientId(row.getObject("client_id", UUID.class)),
        row.getObject("key_id", UUID.class),
        row.getBoolean("removed"));
  }

  private static Columns<DocumentChange.Added> columns(Collection<DocumentChange.Added> additions) {
    return Columns.of(additions)
        .uuid(addition -> addition.document().value())
        .uuid(addition -> addition.command().client().value())
        .uuid(addition -> addition.command().relatedIndividual())
        .text(addition -> addition.command().type())
        .text(addition -> addition.command().contentType())
        .bigint(addition -> addition.command().size())
        .bytes(addition -> bytes(addition.command().sha256()))
        .text(DocumentChange.Added::blob)
        .uuid(addition -> addition.command().fileName().keyId())
        .bytes(addition -> addition.command().fileName().data())
        .uuid(addition -> addition.command().editor())
        .instant(DocumentChange.Added::uploadedAt);
  }

  /** Copies the buffer's bytes. The buffer's position does not change. */
  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
