package io.finlego.client.profile;

import io.finlego.client.audit.Cause;
import io.finlego.client.sql.Rows;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code client_change}, the audit; rows are only ever added. */
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

  private final JdbcTemplate jdbc;

  public ClientChanges(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A change, and the command that caused it. */
  public record Caused(ClientChange.Changed change, Cause cause) {}

  public void insert(List<Caused> changes) {
    if (!changes.isEmpty()) {
      jdbc.update(INSERT, statement -> bind(statement, changes));
    }
  }

  private static void bind(PreparedStatement statement, List<Caused> changes) throws SQLException {
    new Rows<>(statement, changes)
        .column("uuid", caused -> caused.change().client().id().value())
        .column("int8", caused -> caused.change().client().version())
        .column("uuid", caused -> caused.cause().command().value())
        .column("text", caused -> caused.change().audit().kind().word())
        .lists(caused -> caused.change().audit().fields())
        .column("text", caused -> caused.cause().caller().kind().word())
        .column("text", caused -> caused.cause().caller().subject())
        .column("uuid", caused -> caused.change().editor())
        .instants(caused -> caused.change().client().updatedAt())
        .column("text", caused -> caused.change().audit().reason())
        .bytes(caused -> caused.change().audit().sealedReason())
        .column(
            "uuid",
            caused -> {
              SealedProfile sealed = caused.change().client().sealed();
              return sealed == null ? null : sealed.keyId();
            });
  }
}
