package io.finlego.client.creation;

import static io.finlego.client.creation.Clients.array;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code client_change}, the audit; rows are only ever added. */
public final class ClientChanges {

  private static final String INSERT =
      """
      insert into client_change (client_id, version, command_id, change, caller_kind, caller_subject, editor_user_id, changed_at)
      select client_id, version, command_id, 'created', caller_kind, caller_subject, editor_user_id, changed_at
        from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::timestamptz[])
          as new (client_id, version, command_id, caller_kind, caller_subject, editor_user_id, changed_at)
      """;

  private final JdbcTemplate jdbc;

  public ClientChanges(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void insertCreations(List<CreatedClient> created) {
    if (!created.isEmpty()) {
      jdbc.update(INSERT, statement -> bind(statement, created));
    }
  }

  private static void bind(PreparedStatement statement, List<CreatedClient> created)
      throws SQLException {
    statement.setArray(1, array(statement, "uuid", created, client -> client.id().value()));
    statement.setArray(2, array(statement, "bigint", created, CreatedClient::version));
    statement.setArray(
        3, array(statement, "uuid", created, client -> client.request().commandId().value()));
    statement.setArray(
        4, array(statement, "text", created, client -> client.request().caller().getKind().name()));
    statement.setArray(
        5, array(statement, "text", created, client -> client.request().caller().getSubject()));
    statement.setArray(
        6,
        array(statement, "uuid", created, client -> client.request().profile().getEditorUserId()));
    statement.setArray(
        7, array(statement, "timestamptz", created, client -> Clients.text(client.createdAt())));
  }
}
