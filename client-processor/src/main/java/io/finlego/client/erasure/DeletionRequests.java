package io.finlego.client.erasure;

import io.finlego.kernel.ClientId;
import io.finlego.processing.postgres.Columns;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Statements.Parameter;
import io.finlego.processing.postgres.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The table {@code deletion_request}. Callers must hold the locks on the rows of the clients. */
@Table
public final class DeletionRequests {

  private static final String OPEN =
      """
      select id, client_id, requested_at, sealed_reason
      from deletion_request
      where client_id = any(?) and closed_at is null
      """;

  private static final String INSERT =
      """
      insert into deletion_request (id, client_id, requested_at, sealed_reason)
      select id, client_id, requested_at, sealed_reason
      from unnest(?, ?, ?, ?) as u (id, client_id, requested_at, sealed_reason)
      """;

  private static final String CLOSE =
      """
      update deletion_request r
      set closed_at = u.closed_at
      from unnest(?, ?) as u (client_id, closed_at)
      where r.client_id = u.client_id and r.closed_at is null
      """;

  private final Statements statements;

  public DeletionRequests(Statements statements) {
    this.statements = statements;
  }

  /** The open requests of these clients. */
  public List<DeletionRequest> openRequestsOf(Collection<ClientId> clients) {
    return clients.isEmpty()
        ? List.of()
        : statements.query(OPEN, DeletionRequests::read, Parameter.ids(clients, ClientId::value));
  }

  public void insert(List<DeletionRequest> requests) {
    if (!requests.isEmpty()) {
      statements.update(
          INSERT,
          Columns.of(requests)
              .uuid(DeletionRequest::id)
              .uuid(request -> request.client().value())
              .instant(DeletionRequest::requestedAt)
              .bytes(DeletionRequest::sealedReason));
    }
  }

  /** Closes the requests of erased clients at this instant. */
  public void close(Collection<ClientId> clients, Instant now) {
    if (!clients.isEmpty()) {
      statements.change(CLOSE, Columns.of(clients).uuid(ClientId::value).instant(_ -> now));
    }
  }

  private static DeletionRequest read(ResultSet row, int rowNumber) throws SQLException {
    return new DeletionRequest(
        row.getObject("id", UUID.class),
        new ClientId(row.getObject("client_id", UUID.class)),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        row.getBytes("sealed_reason"));
  }
}
