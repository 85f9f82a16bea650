package io.finlego.client.document;

import io.finlego.kernel.ClientId;
import io.finlego.processing.postgres.UuidArray;
import io.finlego.schemas.client.AddDocument;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code document}. */
public final class Documents {

  private static final String FIND =
      "select id, client_id, removed_at is not null from document where id = any (?)";

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
    UuidArray ids = new UuidArray(documents.stream().map(DocumentId::value).distinct().toList());
    Map<DocumentId, KnownDocument> found = new HashMap<>();
    jdbc.query(
        FIND,
        statement -> statement.setObject(1, ids),
        row -> {
          DocumentId id = new DocumentId(row.getObject(1, UUID.class));
          ClientId client = new ClientId(row.getObject(2, UUID.class));
          found.put(id, new KnownDocument(id, client, row.getBoolean(3)));
        });
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
        statement -> {
          statement.setArray(1, array(statement, "uuid", contents, c -> c.client().value()));
          statement.setArray(2, byteArrays(statement, contents, Content::sha256Bytes));
        },
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
          statement -> {
            statement.setArray(
                1, array(statement, "uuid", removed, one -> one.request().document().value()));
            statement.setArray(
                2, array(statement, "timestamptz", removed, one -> text(one.removedAt())));
          });
    }
  }

  private static void bind(PreparedStatement statement, List<AddedDocument> added)
      throws SQLException {
    statement.setArray(1, commands(statement, "uuid", added, AddDocument::getDocumentId));
    statement.setArray(2, commands(statement, "uuid", added, AddDocument::getClientId));
    statement.setArray(3, commands(statement, "uuid", added, AddDocument::getRelatedIndividualId));
    statement.setArray(4, commands(statement, "text", added, AddDocument::getDocumentType));
    statement.setArray(5, commands(statement, "text", added, AddDocument::getContentType));
    statement.setArray(6, commands(statement, "bigint", added, AddDocument::getSize));
    statement.setArray(
        7, byteArrays(statement, added, one -> one.request().content().sha256Bytes()));
    statement.setArray(8, array(statement, "text", added, AddedDocument::blob));
    statement.setArray(9, commands(statement, "uuid", added, add -> add.getFileName().getKeyId()));
    statement.setArray(
        10,
        byteArrays(
            statement, added, one -> bytes(one.request().command().getFileName().getData())));
    statement.setArray(11, commands(statement, "uuid", added, AddDocument::getEditorUserId));
    statement.setArray(12, array(statement, "timestamptz", added, one -> text(one.uploadedAt())));
  }

  private static Array commands(
      PreparedStatement statement,
      String type,
      List<AddedDocument> added,
      Function<AddDocument, @Nullable Object> column)
      throws SQLException {
    return array(statement, type, added, one -> column.apply(one.request().command()));
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  /** The driver takes arrays of bytes in no other form. */
  private static <T> Array byteArrays(
      PreparedStatement statement, Collection<T> rows, Function<T, byte[]> column)
      throws SQLException {
    return statement
        .getConnection()
        .createArrayOf("bytea", rows.stream().map(column).toArray(byte[][]::new));
  }

  static String text(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toString();
  }

  static <T> Array array(
      PreparedStatement statement,
      String type,
      Collection<T> rows,
      Function<T, @Nullable Object> column)
      throws SQLException {
    return statement.getConnection().createArrayOf(type, rows.stream().map(column).toArray());
  }
}
