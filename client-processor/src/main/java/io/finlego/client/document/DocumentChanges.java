package io.finlego.client.document;

import io.finlego.client.audit.Cause;
import io.finlego.processing.postgres.Columns;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The table {@code document_change}, which is the audit of documents. Rows are only added, never
 * changed or deleted.
 */
@Table
public final class DocumentChanges {

  private static final String INSERT =
      """
      insert into document_change (document_id, command_id, change, caller_kind, caller_subject, changed_at)
      select document_id, command_id, change, caller_kind, caller_subject, changed_at
      from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
        as new (document_id, command_id, change, caller_kind, caller_subject, changed_at)
      """;

  private final Statements statements;

  public DocumentChanges(Statements statements) {
    this.statements = statements;
  }

  /** A change and the command that caused it. */
  public record CausedChange(DocumentChange change, Cause cause) {}

  private record AuditRow(DocumentId document, String change, Instant changedAt, Cause cause) {}

  /** Adds a row for each change, except for {@link DocumentChange.Unchanged}. */
  public void insert(List<CausedChange> changes) {
    List<AuditRow> rows = changes.stream().flatMap(DocumentChanges::row).toList();
    if (rows.isEmpty()) {
      return;
    }
    statements.update(
        INSERT,
        Columns.of(rows)
            .uuid(row -> row.document().value())
            .uuid(row -> row.cause().command().value())
            .text(AuditRow::change)
            .text(row -> row.cause().caller().kind().word())
            .text(row -> row.cause().caller().subject())
            .instant(AuditRow::changedAt));
  }

  private static Stream<AuditRow> row(CausedChange causedChange) {
    return switch (causedChange.change()) {
      case DocumentChange.Unchanged _ -> Stream.empty();
      case DocumentChange.Added addition ->
          Stream.of(
              new AuditRow(
                  addition.document(), "added", addition.uploadedAt(), causedChange.cause()));
      case DocumentChange.Removed removal ->
          Stream.of(
              new AuditRow(
                  removal.document(), "removed", removal.removedAt(), causedChange.cause()));
    };
  }
}
