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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A whole FinLego: Postgres, Kafka and the services that use them. The stack starts Postgres and
 * Kafka first, and stops them last.
 */
final class Stack implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Stack.class);
  private static final String ROLES_RESOURCE = "/db/bootstrap/roles.sql";
  private static final short REPLICATION_FACTOR = 1;

  private final Settings settings;
  private final DataFolder dataFolder;
  private volatile @Nullable PostgresInProcess postgres;
  private volatile @Nullable ServerWatch postgresWatch;
  private volatile @Nullable KafkaInProcess kafka;
  private volatile @Nullable WatchedKafka watchedKafka;
  private volatile @Nullable ServerWatch kafkaWatch;
  private volatile @Nullable Services services;
  private volatile @Nullable CrashMark crashMark;

  Stack(Settings settings, DataFolder dataFolder) {
    this.settings = settings;
    this.dataFolder = dataFolder;
  }

  /** Starts Postgres, Kafka and the services. Returns when the stack is ready for commands. */
  void start() throws IOException {
    var mark = CrashMark.set(dataFolder.crashMark());
    crashMark = mark;
    if (mark.machineCrashed()) {
      LOG.warn("The machine has crashed, so Kafka may have lost records. They are restored");
    }
    Together.run(this::startPostgres, this::startKafka);
    LOG.info("Postgres and Kafka run");
    var startedServices =
        new Services(
            settings,
            dataFolder,
            PortCheck.findFreePort(),
            mark.machineCrashed(),
            List.of("--spring.kafka.bootstrap-servers=127.0.0.1:" + settings.kafkaPort()));
    services = startedServices;
    startedServices.start();
    LOG.info("The services run");
    Readiness.await(settings.managementPort());
    mark.settle();
  }

  /**
   * Stops the services, Kafka and Postgres. The services first finish the work that is under way.
   * Accepted commands are not lost. A second call has no effect.
   */
  @Override
  public void close() {
    // The watches end first. They must not start a server again while the stack stops.
    closeIfStarted(postgresWatch, ServerWatch::close);
    closeIfStarted(kafkaWatch, ServerWatch::close);
    closeIfStarted(watchedKafka, WatchedKafka::close);
    closeIfStarted(services, Services::close);
    closeIfStarted(kafka, KafkaInProcess::close);
    var database = postgres;
    if (database != null) {
      database.close();
    } else {
      PostgresInProcess.stopOrphanedServer(dataFolder.postgres());
    }
    closeIfStarted(crashMark, CrashMark::clear);
  }

  /**
   * Kills Postgres, if it still runs after an incomplete {@link #close}. The broker ends with this
   * JVM. The next start recovers the data of both.
   */
  void kill() {
    PostgresInProcess.killOrphanedServer(dataFolder.postgres());
  }

  private static <T> void closeIfStarted(@Nullable T part, Consumer<T> closing) {
    if (part != null) {
      closing.accept(part);
    }
  }

  private void startPostgres() {
    var database =
        PostgresInProcess.start(
            PostgresSettings.inDirectory(dataFolder.postgres())
                .withPort(settings.postgresPort())
                .withBootstrapSql(rolesSql()));
    postgres = database;
    postgresWatch = new ServerWatch("Postgres", new WatchedPostgres(database));
    LOG.info("Postgres runs");
  }

  private void startKafka() {
    var broker =
        KafkaInProcess.start(
            KafkaSettings.inDirectory(dataFolder.kafka())
                .withPort(settings.kafkaPort())
                .withSync(settings.kafkaSync()));
    kafka = broker;
    LOG.info("Kafka runs");
    TopicProvisioning.provision(broker.bootstrapServers(), REPLICATION_FACTOR);
    var watched = new WatchedKafka(broker);
    watchedKafka = watched;
    kafkaWatch = new ServerWatch("Kafka", watched);
  }

  /** Returns the SQL that creates the roles in a new database. */
  static String rolesSql() {
    try (var script =
        Objects.requireNonNull(Stack.class.getResourceAsStream(ROLES_RESOURCE), ROLES_RESOURCE)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
