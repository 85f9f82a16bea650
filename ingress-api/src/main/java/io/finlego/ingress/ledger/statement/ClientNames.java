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
 * The names of the clients on one statement. A name is opened once and remembered while there is
 * room.
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
   * The client's name. Null if the account does not belong to a client, or if the client was
   * erased.
   */
  @Nullable String of(ResultSet row) throws SQLException {
    UUID key = row.getObject("key_id", UUID.class);
    if (key == null) {
      return null;
    }
    String rememberedName = names.get(key);
    if (rememberedName != null) {
      return rememberedName;
    }
    String name = sealedColumns.open(row, "sealed_name", Purpose.NAME);
    if (name != null) {
      names.put(key, name);
    }
    return name;
  }
}
