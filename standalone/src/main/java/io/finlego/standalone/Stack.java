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
  private final Restart restart;
  private final PostgresInProcess postgres;
  private final KafkaInProcess kafka;
  private volatile @Nullable Watch postgresWatch;
  private volatile @Nullable Services services;
  private volatile @Nullable Watch serviceWatch;
  private volatile @Nullable CrashMark crashMark;

  /**
   * @param restart is requested if a part is broken that only a new process repairs
   */
  Stack(Settings settings, DataFolder dataFolder, Restart restart) {
    this.settings = settings;
    this.dataFolder = dataFolder;
    this.restart = restart;
    postgres =
        new PostgresInProcess(
            PostgresSettings.inDirectory(dataFolder.postgres())
                .withPort(settings.postgresPort())
                .withBootstrapSql(rolesSql()));
    kafka =
        new KafkaInProcess(
            KafkaSettings.inDirectory(dataFolder.kafka())
                .withPort(settings.kafkaPort())
                .withSync(settings.kafkaSync()));
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
    serviceWatch =
        new Watch(
            "service-watch",
            new ServiceCheck(
                startedServices::findBroken,
                restart,
                settings.restartUptimeMin(),
                System::nanoTime));
    LOG.info("The services run");
    Readiness.await(settings.managementPort());
  }

  /**
   * Stops the services, Kafka and Postgres. The services first finish the work that is under way.
   * Accepted commands are not lost. If a server is still starting, this waits for the end of its
   * start. A second call has no effect.
   *
   * <p>If Kafka has given up, the services cannot finish their work. Then only Postgres is stopped,
   * and everything else ends with this JVM. The next start continues as after a crash of the
   * process. The crash mark remains, because Kafka has not synced its newest records.
   */
  @Override
  public void close() {
    ifStarted(serviceWatch, Watch::close);
    if (kafka.hasGivenUp()) {
      ifStarted(postgresWatch, Watch::close);
      postgres.close();
      return;
    }
    var isRecovered = isRecovered();
    // The watch of Postgres ends later, because the services need Postgres to finish their work.
    ifStarted(services, Services::close);
    ifStarted(postgresWatch, Watch::close);
    kafka.close();
    postgres.close();
    if (isRecovered && !kafka.hasGivenUp()) {
      ifStarted(crashMark, CrashMark::clear);
    }
  }

  /**
   * Tells whether nothing remains to be done after a crash of the machine. The reports are made
   * anew, which may take longer than the start.
   */
  private boolean isRecovered() {
    var mark = crashMark;
    var startedServices = services;
    return mark == null
        || !mark.machineCrashed()
        || (startedServices != null && startedServices.isUp(Service.REPORTS_STREAMS));
  }

  /**
   * Kills Postgres, if it still runs after an incomplete {@link #close}. The broker ends with this
   * JVM. The next start recovers the data of both.
   */
  void kill() {
    PostgresInProcess.killOrphanedServer(dataFolder.postgres());
  }

  private static <T> void ifStarted(@Nullable T part, Consumer<T> action) {
    if (part != null) {
      action.accept(part);
    }
  }

  private void startPostgres() {
    postgres.start();
    postgresWatch = new Watch("postgres-watch", new PostgresCheck(postgres));
    LOG.info("Postgres runs");
  }

  private void startKafka() {
    kafka.start();
    LOG.info("Kafka runs");
    kafka.onGivingUp(this::onKafkaGivingUp);
    TopicProvisioning.provision(kafka.bootstrapServers(), REPLICATION_FACTOR);
  }

  private void onKafkaGivingUp() {
    restart.request("Kafka has given up, most likely because it could not write to its folder.");
    ifStarted(services, Services::refuseTraffic);
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
