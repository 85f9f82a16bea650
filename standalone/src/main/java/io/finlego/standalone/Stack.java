package io.finlego.standalone;

import io.finlego.embedded.KafkaInProcess;
import io.finlego.embedded.KafkaSettings;
import io.finlego.embedded.PostgresInProcess;
import io.finlego.embedded.PostgresSettings;
import io.finlego.schemas.TopicProvisioning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Postgres, Kafka and the services that use them. They are started in the order of their
 * dependencies and stopped in reverse.
 */
final class Stack implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Stack.class);
  private static final String ROLES = "/db/bootstrap/roles.sql";
  private static final short ONE_COPY = 1;

  private final Settings settings;
  private final DataFolder dataFolder;
  private volatile @Nullable PostgresInProcess postgres;
  private volatile @Nullable KafkaInProcess kafka;
  private volatile @Nullable Services services;

  Stack(Settings settings, DataFolder dataFolder) {
    this.settings = settings;
    this.dataFolder = dataFolder;
  }

  /** Starts everything. Returns when the stack is ready to answer commands. */
  void start() throws IOException {
    Together.run(this::startPostgres, this::startKafka);
    LOG.info("Postgres and Kafka run");
    var startedServices =
        new Services(
            settings,
            dataFolder,
            PortCheck.free(),
            List.of("--spring.kafka.bootstrap-servers=127.0.0.1:" + settings.kafkaPort()));
    services = startedServices;
    startedServices.start();
    LOG.info("The services run");
    Readiness.await(settings.managementPort());
  }

  /**
   * Stops everything. Work under way is finished first, and accepted commands are kept. A second
   * call has no effect.
   */
  @Override
  public void close() {
    var runningServices = services;
    if (runningServices != null) {
      runningServices.close();
    }
    var broker = kafka;
    if (broker != null) {
      broker.close();
    }
    var database = postgres;
    if (database != null) {
      database.close();
    } else {
      PostgresInProcess.stopOutlived(dataFolder.postgres());
    }
  }

  private void startPostgres() {
    postgres =
        PostgresInProcess.start(
            PostgresSettings.in(dataFolder.postgres())
                .withPort(settings.postgresPort())
                .withBootstrapSql(roles()));
    LOG.info("Postgres runs");
  }

  private void startKafka() {
    var broker =
        KafkaInProcess.start(KafkaSettings.in(dataFolder.kafka()).withPort(settings.kafkaPort()));
    kafka = broker;
    LOG.info("Kafka runs");
    TopicProvisioning.provision(broker.bootstrapServers(), ONE_COPY);
  }

  /** The SQL that prepares a new database for the services. */
  static String roles() {
    try (var script = Objects.requireNonNull(Stack.class.getResourceAsStream(ROLES), ROLES)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
