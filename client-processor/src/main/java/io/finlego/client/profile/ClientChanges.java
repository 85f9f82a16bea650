package io.finlego.client.profile;

import io.finlego.client.audit.Cause;
import io.finlego.processing.postgres.Columns;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Table;
import java.util.Collection;
import java.util.List;

/**
 * The table {@code client_change}, which is the audit of clients. Rows are only added, never
 * changed or deleted.
 */
@Table
public final class ClientChanges {

  private static final String INSERT =
      """
      insert into client_change (client_id, version, command_id, change, fields, caller_kind, caller_subject, editor_user_id,
        changed_at, reason, sealed_reason, key_id)
      select client_id, version, command_id, change, fields::text[], caller_kind, caller_subject, editor_user_id, changed_at,
        reason, sealed_reason, key_id
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as u (client_id, version, command_id, change, fields, caller_kind, caller_subject, editor_user_id, changed_at,
        reason, sealed_reason, key_id)
      """;

  private final Statements statements;

  public ClientChanges(Statements statements) {
    this.statements = statements;
  }

  /** A change and the command that caused it. */
  public record CausedChange(ClientChange.Changed change, Cause cause) {}

  public void insert(List<CausedChange> changes) {
    if (!changes.isEmpty()) {
      statements.update(INSERT, columns(changes));
    }
  }

  private static Columns<CausedChange> columns(Collection<CausedChange> changes) {
    return Columns.of(changes)
        .uuid(causedChange -> causedChange.change().client().id().value())
        .bigint(causedChange -> causedChange.change().client().version())
        .uuid(causedChange -> causedChange.cause().command().value())
        .text(causedChange -> causedChange.change().audit().kind().word())
        .textList(causedChange -> causedChange.change().audit().fields())
        .text(causedChange -> causedChange.cause().caller().kind().word())
        .text(causedChange -> causedChange.cause().caller().subject())
        .uuid(causedChange -> causedChange.change().editor())
        .instant(causedChange -> causedChange.change().client().updatedAt())
        .text(causedChange -> causedChange.change().audit().reason())
        .bytes(causedChange -> causedChange.change().audit().sealedReason())
        .uuid(
            causedChange -> {
              SealedProfile sealedProfile = causedChange.change().client().sealedProfile();
              return sealedProfile == null ? null : sealedProfile.keyId();
            });
  }
}
