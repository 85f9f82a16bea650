package io.finlego.ingress.ledger.statement;

import io.finlego.ingress.access.personal.SealedColumns;
import io.finlego.vault.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decrypts the names of the clients on one statement. Keeps the last 1,000 decrypted names in
 * memory, so that most names are decrypted only once.
 */
final class ClientNames {

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
   * The name of the client in this row. Null if the row's account does not belong to a client, or
   * if the client was erased.
   */
  @Nullable String of(ResultSet row) throws SQLException {
    UUID keyId = row.getObject("key_id", UUID.class);
    if (keyId == null) {
      return null;
    }
    String rememberedName = names.get(keyId);
    if (rememberedName != null) {
      return rememberedName;
    }
    String name = sealedColumns.open(row, "sealed_name", Purpose.NAME);
    if (name != null) {
      names.put(keyId, name);
    }
    return name;
  }
}
