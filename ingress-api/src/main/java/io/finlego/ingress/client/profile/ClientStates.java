package io.finlego.ingress.client.profile;

import static io.finlego.ingress.http.query.Columns.uuidOrNull;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.access.visibility.ScopedReads;
import io.finlego.kernel.ClientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads whether a client exists, and its status and key, without its personal data. */
@Component
final class ClientStates {

  private static final ReadScope.Everything EVERYTHING = new ReadScope.Everything();

  private static final String SELECT_STATUS =
      "select c.status from client.client_view c where c.id = :id";

  private static final String SELECT_KEY =
      "select c.key_id from client.client_view c where c.id = :id";

  private final ScopedReads reads;

  ClientStates(ScopedReads reads) {
    this.reads = reads;
  }

  Optional<String> status(ClientId id) {
    return reads
        .sql(EVERYTHING, SELECT_STATUS)
        .param("id", id.value())
        .query(String.class)
        .optional();
  }

  ClientKeyState keyState(ClientId id) {
    return reads
        .sql(EVERYTHING, SELECT_KEY)
        .param("id", id.value())
        .query(ClientStates::keyState)
        .optional()
        .orElseGet(ClientKeyState.Unknown::new);
  }

  private static ClientKeyState keyState(ResultSet row, int rowNumber) throws SQLException {
    UUID keyId = uuidOrNull(row, "key_id");
    return keyId == null ? new ClientKeyState.Erased() : new ClientKeyState.Active(keyId);
  }
}
