package io.finlego.ingress.access.personal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.finlego.ingress.IngressSettings;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.vault.ClientKey;
import io.finlego.vault.ClientKeys;
import io.finlego.vault.MasterKeys;
import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Creates and finds the keys that seal the personal data of clients. The ingress creates a client's
 * key itself, because it seals the client's data before it writes them to a Kafka topic. The vault
 * connects to the database with its own database role.
 */
@Component
public final class KeyVault {

  private static final int CONNECTIONS_MAX = 4;
  private static final int CONNECTION_TIMEOUT_MS = 2_000;

  private final HikariDataSource dataSource;
  private final MasterKeys masterKeys;
  private final ClientKeys keys;
  private final UnreadableKeys unreadableKeys;

  KeyVault(
      IngressSettings settings,
      JdbcConnectionDetails details,
      MasterKeys masterKeys,
      UnreadableKeys unreadableKeys) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("keys");
    config.setJdbcUrl(details.getJdbcUrl());
    config.setUsername(settings.vault().username());
    config.setPassword(settings.vault().password());
    config.setMaximumPoolSize(CONNECTIONS_MAX);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(CONNECTION_TIMEOUT_MS);
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("ApplicationName", "finlego-ingress-keys");
    config.addDataSourceProperty("connectTimeout", "2");
    config.addDataSourceProperty("loginTimeout", "2");
    config.addDataSourceProperty("socketTimeout", "4");
    this.dataSource = new HikariDataSource(config);
    this.masterKeys = masterKeys;
    this.keys = new ClientKeys(JdbcClient.create(dataSource), masterKeys);
    this.unreadableKeys = unreadableKeys;
  }

  /**
   * Creates the key for the client that this command will create. If the command is repeated,
   * returns the same key. If the processor refuses to create the client, the processor destroys the
   * key.
   */
  public ClientKey create(CommandId command) {
    UUID id = NameBasedUuid.of(command.value(), "client key");
    return unreadableKeys.unwrap(List.of(id), () -> keys.create(id));
  }

  /** A new key that is stored nowhere, so that nobody can ever open what it seals. */
  public ClientKey ofNobody() {
    return inPlaceOf(UUID.randomUUID());
  }

  /**
   * A key that is stored nowhere, and has the id of a lost key. Nobody can ever open what it seals.
   */
  public ClientKey inPlaceOf(UUID lostId) {
    return masterKeys.unwrap(masterKeys.newKey(lostId));
  }

  /**
   * The keys with these ids, by id. The map has no entry for a key that was destroyed.
   *
   * @throws UnreadableDataException if one of the keys exists, but cannot be unwrapped
   */
  public Map<UUID, ClientKey> findAll(Collection<UUID> ids) {
    return unreadableKeys.unwrap(ids, () -> keys.findAll(ids));
  }

  /**
   * The key with this id; empty if the key was destroyed.
   *
   * @throws UnreadableDataException if the key exists, but cannot be unwrapped
   */
  public Optional<ClientKey> find(UUID id) {
    return unreadableKeys.unwrap(List.of(id), () -> keys.find(id));
  }

  @PreDestroy
  void close() {
    dataSource.close();
  }
}
