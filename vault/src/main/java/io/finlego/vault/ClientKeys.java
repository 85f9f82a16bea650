package io.finlego.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code client.client_key}, the only place that holds the keys of clients. Logs and
 * topics never contain a key, so deleting the row of a key destroys the key.
 */
public final class ClientKeys {

  private static final String INSERT =
      """
      insert into client.client_key (id, master_key, wrapped)
      values (?, ?, ?)
      on conflict (id) do nothing
      """;

  private static final String FIND =
      """
      select id, master_key, wrapped
      from client.client_key
      where id = any(?)
      """;

  private static final String DELETE = "delete from client.client_key where id = any(?)";

  private final JdbcClient jdbc;
  private final MasterKeys masterKeys;

  public ClientKeys(JdbcClient jdbc, MasterKeys masterKeys) {
    this.jdbc = jdbc;
    this.masterKeys = masterKeys;
  }

  /**
   * Returns the key with this id, and creates the key if it does not exist.
   *
   * @throws IllegalStateException if another process destroyed the key at the same time
   */
  public ClientKey create(UUID id) {
    WrappedKey newKey = masterKeys.newKey(id);
    jdbc.sql(INSERT).params(id, newKey.masterKeyName(), newKey.bytes()).update();
    return find(id)
        .orElseThrow(() -> new IllegalStateException("The key " + id + " was just destroyed."));
  }

  /** Returns the key with this id; empty if the key was never created or was destroyed. */
  public Optional<ClientKey> find(UUID id) {
    return Optional.ofNullable(findAll(List.of(id)).get(id));
  }

  /** Returns the keys with these ids, by their ids. The result leaves out ids without a key. */
  public Map<UUID, ClientKey> findAll(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : jdbc
            .sql(FIND)
            .param(ids.toArray(UUID[]::new))
            .query(ClientKeys::readWrappedKey)
            .list()
            .stream()
            .map(masterKeys::unwrap)
            .collect(Collectors.toUnmodifiableMap(ClientKey::id, Function.identity()));
  }

  /**
   * Destroys the keys. The data that these keys sealed can never be read again. Ids without a key
   * have no effect.
   */
  public void destroy(Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      jdbc.sql(DELETE).param(ids.toArray(UUID[]::new)).update();
    }
  }

  private static WrappedKey readWrappedKey(ResultSet row, int rowNumber) throws SQLException {
    return new WrappedKey(
        row.getObject("id", UUID.class), row.getString("master_key"), row.getBytes("wrapped"));
  }
}
