package io.finlego.ingress.ledger.statement;

import io.finlego.ingress.access.personal.SealedColumns;
import io.finlego.ingress.access.personal.UnreadableDataException;
import io.finlego.vault.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decrypts the names of the clients on one statement. Keeps the last 1,000 decrypted names in
 * memory, so that most names are decrypted only once. A name whose key cannot be unwrapped is left
 * out, so that one client's key does not hide the other movements.
 */
final class ClientNames {

  private static final Logger LOG = LoggerFactory.getLogger(ClientNames.class);
  private static final int NAMES_MAX = 1_000;

  private final SealedColumns sealedColumns;
  private final Map<UUID, @Nullable String> names =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, @Nullable String> eldest) {
          return size() > NAMES_MAX;
        }
      };

  ClientNames(SealedColumns sealedColumns) {
    this.sealedColumns = sealedColumns;
  }

  /**
   * The name of the client in this row. Null if the row's account does not belong to a client, if
   * the client was erased, or if the name cannot be decrypted.
   */
  @Nullable String of(ResultSet row) throws SQLException {
    UUID keyId = row.getObject("key_id", UUID.class);
    if (keyId == null) {
      return null;
    }
    if (!names.containsKey(keyId)) {
      names.put(keyId, decrypt(row, keyId));
    }
    return names.get(keyId);
  }

  private @Nullable String decrypt(ResultSet row, UUID keyId) throws SQLException {
    try {
      return sealedColumns.open(row, "sealed_name", Purpose.NAME);
    } catch (UnreadableDataException e) {
      LOG.error(
          "A statement leaves out the name sealed with the key {}. {}", keyId, e.getMessage());
      return null;
    }
  }
}
