package io.finlego.ingress.client.document;

import static io.finlego.ingress.http.query.Columns.instant;
import static io.finlego.ingress.http.query.Columns.uuid;
import static io.finlego.ingress.http.query.Columns.uuidOrNull;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.access.visibility.ScopedReads;
import io.finlego.ingress.access.visibility.Search;
import io.finlego.ingress.client.blob.BlobId;
import io.finlego.ingress.http.paging.Page;
import io.finlego.ingress.http.paging.Paging;
import io.finlego.ingress.http.query.Conditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reads the documents that the client processor publishes. Only back-office systems may read
 * documents.
 */
@Component
final class Documents {

  private static final ReadScope.Everything EVERYTHING = new ReadScope.Everything();

  private static final String SELECT =
      """
      select d.id, d.client_id, d.related_individual_id, d.type, d.content_type, d.size, d.sha256, d.blob, d.key_id,
        d.sealed_file_name, d.uploaded_by, d.uploaded_at, d.removed_at is not null as removed
      from client.document_view d
      where
      """;

  private static final String COUNT = "select count(*) from client.document_view d where ";

  /**
   * The condition for existing documents. A document whose key was destroyed counts as removed,
   * because nobody can read it.
   */
  private static final String EXISTING = "d.removed_at is null and d.readable";

  private static final String SELECT_REFERENCED_BLOBS =
      "select distinct d.blob from client.document_view d where d.blob = any(:blobs) and "
          + EXISTING;

  private final ScopedReads reads;

  Documents(ScopedReads reads) {
    this.reads = reads;
  }

  /** A document of this owner; empty if the document does not exist or was removed. */
  Optional<DocumentRow> find(DocumentOwner owner, UUID id) {
    Conditions conditions = existingDocumentsOf(owner).and("d.id = :id", "id", id);
    return conditions
        .bind(reads.sql(EVERYTHING, SELECT + conditions.sql()))
        .query(Documents::row)
        .optional();
  }

  /** A document, even if it was removed; empty if there never was such a document. */
  Optional<DocumentRow> findEvenRemoved(UUID id) {
    return reads
        .sql(EVERYTHING, SELECT + "d.id = :id")
        .param("id", id)
        .query(Documents::row)
        .optional();
  }

  /** One page of the owner's documents, from the newest to the oldest. */
  Page<DocumentRow> page(DocumentOwner owner, Paging paging) {
    Search search =
        new Search(SELECT, COUNT, existingDocumentsOf(owner), "d.uploaded_at desc, d.id desc");
    return reads.page(EVERYTHING, search, paging, Documents::row);
  }

  /** The ids, as texts, of the given blobs that an existing document refers to. */
  Set<String> referencedBlobs(Collection<BlobId> blobs) {
    return new HashSet<>(
        reads
            .sql(EVERYTHING, SELECT_REFERENCED_BLOBS)
            .param("blobs", blobs.stream().map(BlobId::toString).toArray(String[]::new))
            .query(String.class)
            .list());
  }

  private static Conditions existingDocumentsOf(DocumentOwner owner) {
    return new Conditions()
        .and("d.client_id = :client", "client", owner.client().value())
        .and("d.related_individual_id = :individual", "individual", owner.individual())
        .and(EXISTING, Map.of());
  }

  private static DocumentRow row(ResultSet row, int rowNumber) throws SQLException {
    return new DocumentRow(
        uuid(row, "id"),
        uuid(row, "client_id"),
        uuidOrNull(row, "related_individual_id"),
        row.getString("type"),
        row.getString("content_type"),
        row.getLong("size"),
        row.getBytes("sha256"),
        BlobId.parse(row.getString("blob")).orElseThrow(),
        uuid(row, "key_id"),
        row.getBytes("sealed_file_name"),
        uuid(row, "uploaded_by"),
        instant(row, "uploaded_at"),
        row.getBoolean("removed"));
  }
}
