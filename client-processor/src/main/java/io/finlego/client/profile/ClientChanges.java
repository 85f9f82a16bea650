package io.finlego.client.profile;

import io.finlego.client.audit.Cause;
import io.finlego.processing.postgres.Columns;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Table;
import java.util.Collection;
import java.util.List;

/** The table {@code client_change}, the audit; rows are only ever added. */
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
  public record Caused(ClientChange.Changed change, Cause cause) {}

  public void insert(List<Caused> changes) {
    if (!changes.isEmpty()) {
      statements.update(INSERT, columns(changes));
    }
  }

  private static Columns<Caused> columns(Collection<Caused> changes) {
    return Columns.of(changes)
        .uuid(caused -> caused.change().client().id().value())
        .bigint(caused -> caused.change().client().version())
        .uuid(caused -> caused.cause().command().value())
        .text(caused -> caused.change().audit().kind().word())
        .list(caused -> caused.change().audit().fields())
        .text(caused -> caused.cause().caller().kind().word())
        .text(caused -> caused.cause().caller().subject())
        .uuid(caused -> caused.change().editor())
        .instant(caused -> caused.change().client().updatedAt())
        .text(caused -> caused.change().audit().reason())
        .bytes(caused -> caused.change().audit().sealedReason())
        .uuid(
            caused -> {
              SealedProfile sealed = caused.change().client().sealed();
              return sealed == null ? null : sealed.keyId();
            });
  }
}
