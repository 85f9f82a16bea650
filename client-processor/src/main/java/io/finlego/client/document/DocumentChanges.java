package io.finlego.client.document;

import io.finlego.client.audit.Cause;
import io.finlego.processing.postgres.Columns;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The table {@code document_change}, the audit; rows are only ever added. */
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
  public record Caused(DocumentChange change, Cause cause) {}

  private record Line(DocumentId document, String change, Instant at, Cause cause) {}

  /** Adds a line for each change. */
  public void insert(List<Caused> changes) {
    List<Line> lines = changes.stream().flatMap(DocumentChanges::line).toList();
    if (lines.isEmpty()) {
      return;
    }
    statements.update(
        INSERT,
        Columns.of(lines)
            .uuid(line -> line.document().value())
            .uuid(line -> line.cause().command().value())
            .text(Line::change)
            .text(line -> line.cause().caller().kind().word())
            .text(line -> line.cause().caller().subject())
            .instant(Line::at));
  }

  private static Stream<Line> line(Caused caused) {
    return switch (caused.change()) {
      case DocumentChange.Unchanged _ -> Stream.empty();
      case DocumentChange.Added added ->
          Stream.of(new Line(added.document(), "added", added.uploadedAt(), caused.cause()));
      case DocumentChange.Removed removed ->
          Stream.of(new Line(removed.document(), "removed", removed.removedAt(), caused.cause()));
    };
  }
}
