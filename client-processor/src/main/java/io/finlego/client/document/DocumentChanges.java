package io.finlego.client.document;

import io.finlego.client.sql.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code document_change}, the audit; rows are only ever added. */
public final class DocumentChanges {

  private static final String INSERT =
      """
      insert into document_change (document_id, command_id, change, caller_kind, caller_subject, changed_at)
      select document_id, command_id, change, caller_kind, caller_subject, changed_at
        from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
          as new (document_id, command_id, change, caller_kind, caller_subject, changed_at)
      """;

  private final JdbcTemplate jdbc;

  public DocumentChanges(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  private record Change(DocumentRequest request, String change, Instant at) {}

  void insert(List<AddedDocument> added, List<RemovedDocument> removed) {
    List<Change> changes = new ArrayList<>();
    added.forEach(one -> changes.add(new Change(one.request(), "added", one.uploadedAt())));
    removed.forEach(one -> changes.add(new Change(one.request(), "removed", one.removedAt())));
    if (changes.isEmpty()) {
      return;
    }
    jdbc.update(
        INSERT,
        statement ->
            new Rows<>(statement, changes)
                .column("uuid", one -> one.request().document().value())
                .column("uuid", one -> one.request().commandId().value())
                .column("text", Change::change)
                .column("text", one -> one.request().caller().getKind().name())
                .column("text", one -> one.request().caller().getSubject())
                .instants(Change::at));
  }
}
