package io.finlego.ledger.client;

import io.finlego.kernel.ClientId;
import io.finlego.ledger.account.Restriction;
import io.finlego.processing.postgres.Columns;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Statements.Parameter;
import io.finlego.processing.postgres.Table;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The table {@code client_standing}. */
@Table
public final class ClientStandings {

  private static final String INSERT =
      """
      insert into client_standing (client_id)
      select id from unnest(?) as u (id) order by id
      on conflict (client_id) do nothing
      returning client_id
      """;

  private static final String LOCK =
      """
      select client_id, client_version, restriction, ended
      from client_standing
      where client_id = any(?)
      order by client_id
      for update
      """;

  private static final String STORE =
      """
      update client_standing s
      set client_version = u.client_version, restriction = u.restriction, ended = u.ended
      from unnest(?, ?, ?, ?) as u (client_id, client_version, restriction, ended)
      where s.client_id = u.client_id
      """;

  private final Statements statements;

  public ClientStandings(Statements statements) {
    this.statements = statements;
  }

  /**
   * Reads the standings and locks their rows until the transaction ends. Inserts a row without a
   * restriction for each client that has no row.
   */
  public List<ClientStanding> lock(Collection<ClientId> clients) {
    if (clients.isEmpty()) {
      return List.of();
    }
    Parameter ids = Parameter.ids(clients, ClientId::value);
    statements.query(INSERT, (row, _) -> row.getObject(1), ids);
    return statements.query(
        LOCK,
        (row, _) ->
            new ClientStanding(
                new ClientId(row.getObject(1, UUID.class)),
                row.getLong(2),
                Restriction.of(row.getString(3)),
                row.getBoolean(4)),
        ids);
  }

  /** Stores changed standings. The caller must hold the locks on their rows. */
  public void store(Collection<ClientStanding> changedStandings) {
    if (!changedStandings.isEmpty()) {
      statements.update(
          STORE,
          Columns.of(changedStandings)
              .uuid(standing -> standing.client().value())
              .bigint(ClientStanding::clientVersion)
              .text(standing -> standing.restriction().word())
              .bool(ClientStanding::ended));
    }
  }
}
