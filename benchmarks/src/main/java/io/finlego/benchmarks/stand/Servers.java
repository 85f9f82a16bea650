package io.finlego.benchmarks.stand;

import io.finlego.embedded.KafkaInProcess;
import io.finlego.embedded.KafkaSettings;
import io.finlego.embedded.PostgresInProcess;
import io.finlego.embedded.PostgresServer;
import io.finlego.embedded.PostgresSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/**
 * One Postgres, which both sides of every pair use, and the brokers. All of them belong to this run
 * and keep their data in its folder.
 *
 * <p>Postgres is durable and sized like a dedicated server: it has room for the baseline's tables
 * in memory, and makes no checkpoint in the middle of a side.
 */
public final class Servers implements AutoCloseable {

  private static final String ROLES = "/db/bootstrap/roles.sql";

  private final Path folder;
  private final PostgresInProcess postgres;

  private Servers(Path folder, PostgresInProcess postgres) {
    this.folder = folder;
    this.postgres = postgres;
  }

  public static Servers start(Path folder) throws IOException, SQLException {
    PostgresInProcess postgres =
        PostgresInProcess.start(
            PostgresSettings.in(folder.resolve("postgres"))
                .withBootstrapSql(roles())
                .with("shared_buffers", "1GB")
                .with("max_wal_size", "8GB")
                .with("checkpoint_timeout", "30min")
                .with("fsync", "on")
                .with("synchronous_commit", "on"));
    try (Connection connection = postgres.connect(PostgresServer.DATABASE)) {
      Durability.check(connection);
    } catch (SQLException | RuntimeException e) {
      postgres.close();
      throw e;
    }
    return new Servers(folder, postgres);
  }

  public PostgresInProcess postgres() {
    return postgres;
  }

  /**
   * Starts a broker with the settings of a user's broker, except that deleted records leave the
   * disk at once, because sides write gigabytes.
   */
  KafkaInProcess broker(String name) {
    return KafkaInProcess.start(
        KafkaSettings.in(folder.resolve("kafka-" + name))
            .with("log.segment.delete.delay.ms", "1000")
            .with("log.retention.check.interval.ms", "2000"));
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    postgres.close();
  }

  private static String roles() throws IOException {
    try (var script = Objects.requireNonNull(Servers.class.getResourceAsStream(ROLES), ROLES)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
