package io.finlego.benchmarks.stand;

import io.finlego.embedded.DiskSync;
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
 * The Postgres server and the Kafka brokers of a run. The baseline and the product use the same
 * Postgres server. All servers keep their data in the folder of the run.
 *
 * <p>Postgres makes commits durable and has the settings of a dedicated server. The baseline's
 * tables fit into the memory of Postgres, and Postgres makes no checkpoint during a measurement.
 */
public final class Servers implements AutoCloseable {

  private static final String ROLES_RESOURCE = "/db/bootstrap/roles.sql";
  private static final DiskSync KAFKA_SYNC = DiskSync.from(System.getenv());

  private final Path folder;
  private final PostgresInProcess postgres;

  private Servers(Path folder, PostgresInProcess postgres) {
    this.folder = folder;
    this.postgres = postgres;
  }

  public static Servers start(Path folder) throws IOException, SQLException {
    PostgresInProcess postgres =
        PostgresInProcess.start(
            PostgresSettings.inDirectory(folder.resolve("postgres"))
                .withBootstrapSql(rolesSql())
                .withParameter("shared_buffers", "1GB")
                .withParameter("max_wal_size", "8GB")
                .withParameter("checkpoint_timeout", "30min")
                .withParameter("fsync", "on")
                .withParameter("synchronous_commit", "on"));
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
   * Starts a Kafka broker with the usual settings, with one exception: Kafka removes deleted
   * records from the disk after a second, because the measurements write gigabytes. The environment
   * variable {@code FINLEGO_KAFKA_SYNC} says when the broker syncs, as for {@code ./finlego up}.
   */
  KafkaInProcess startBroker(String name) {
    return KafkaInProcess.start(
        KafkaSettings.inDirectory(folder.resolve("kafka-" + name))
            .withSync(KAFKA_SYNC)
            .withProperty("log.segment.delete.delay.ms", "1000")
            .withProperty("log.retention.check.interval.ms", "2000"));
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    postgres.close();
  }

  private static String rolesSql() throws IOException {
    try (var script =
        Objects.requireNonNull(Servers.class.getResourceAsStream(ROLES_RESOURCE), ROLES_RESOURCE)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
