package io.finlego.ingress.client.profile;

import static io.finlego.ingress.http.query.Columns.instant;
import static io.finlego.ingress.http.query.Columns.texts;
import static io.finlego.ingress.http.query.Columns.uuidOrNull;

import io.finlego.ingress.access.personal.SealedColumns;
import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.access.visibility.ScopedReads;
import io.finlego.kernel.ClientId;
import io.finlego.vault.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the changes of clients from the audit records. */
@Component
final class ClientHistory {

  private static final String SELECT =
      """
      select h.version, h.change, h.fields, h.caller_kind, h.caller_subject, h.editor_user_id, h.changed_at, h.command_id,
        h.reason, h.sealed_reason, h.key_id, h.master_key, h.wrapped
      from client.client_change_view h
      where h.client_id = :client
      order by h.version desc
      limit 1000
      """;

  private final ScopedReads reads;
  private final SealedColumns sealedColumns;

  ClientHistory(ScopedReads reads, SealedColumns sealedColumns) {
    this.reads = reads;
    this.sealedColumns = sealedColumns;
  }

  /**
   * One change of a client.
   *
   * @param version the client's version after the change
   * @param change the word for the kind of change
   * @param fields the JSON paths of the changed fields
   * @param editorUserId the back-office user who made the change; null if the client itself or the
   *     verification provider made it
   * @param reason the reason for the change; null if there is none, or if it was sealed and the
   *     client's key was destroyed, or if it was sealed while the client's key was lost
   */
  record Change(
      long version,
      String change,
      List<String> fields,
      @Nullable UUID editorUserId,
      String callerKind,
      String caller,
      @Nullable String reason,
      UUID commandId,
      Instant changedAt) {}

  /** The newest changes of the client, at most 1,000. The newest change comes first. */
  List<Change> of(ClientId client) {
    return reads.listLarge(
        reads.sql(new ReadScope.Everything(), SELECT).param("client", client.value()),
        this::change);
  }

  private Change change(ResultSet row, int rowNumber) throws SQLException {
    String plainReason = row.getString("reason");
    return new Change(
        row.getLong("version"),
        row.getString("change"),
        texts(row, "fields"),
        uuidOrNull(row, "editor_user_id"),
        row.getString("caller_kind"),
        row.getString("caller_subject"),
        plainReason == null
            ? sealedColumns.open(row, "sealed_reason", Purpose.REASON)
            : plainReason,
        row.getObject("command_id", UUID.class),
        instant(row, "changed_at"));
  }
}
