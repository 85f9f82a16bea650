package io.finlego.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Starts the test servers as Docker containers. This needs a Docker engine that has the images or
 * can download them. The engine removes the containers after the JVM has ended.
 */
final class DockerServers {

  private static final Logger LOG = LoggerFactory.getLogger(DockerServers.class);
  private static final String KAFKA_IMAGE = "apache/kafka:4.2.2";
  private static final String POSTGRES_IMAGE = "postgres:18";

  /**
   * Tells whether a Docker engine is to be used. The check looks for the engine's socket first,
   * because without an engine Testcontainers would search for several seconds. The system property
   * {@code finlego.test.servers=embedded} makes the value false.
   */
  private static final boolean HAS_ENGINE =
      !"embedded".equals(System.getProperty("finlego.test.servers"))
          && (System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock")))
          && DockerClientFactory.instance().isDockerAvailable();

  private DockerServers() {}

  /**
   * Starts a Kafka broker in a container. Returns empty if there is no engine. If the container
   * does not start, writes a warning to the log and returns empty.
   */
  static Optional<KafkaServer> startKafka() {
    return startIfPossible(
        KAFKA_IMAGE,
        () -> {
          var container =
              new KafkaContainer(DockerImageName.parse(KAFKA_IMAGE))
                  .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                  .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
          container.start();
          return container::getBootstrapServers;
        });
  }

  /**
   * Starts a Postgres server in a container. Returns empty if there is no engine. If the container
   * does not start, writes a warning to the log and returns empty.
   */
  static Optional<PostgresServer> startPostgres(String bootstrapSql) {
    return startIfPossible(
        POSTGRES_IMAGE,
        () -> {
          var container =
              new PostgreSQLContainer(DockerImageName.parse(POSTGRES_IMAGE))
                  .withDatabaseName(PostgresServer.DATABASE)
                  .withUsername(PostgresServer.SUPERUSER)
                  .withPassword("unused")
                  .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust")
                  .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
          container.start();
          var server = new PostgresContainer(container, bootstrapSql);
          Databases.bootstrap(server, PostgresServer.DATABASE);
          return server;
        });
  }

  private static <T> Optional<T> startIfPossible(String image, Supplier<T> starter) {
    if (!HAS_ENGINE) {
      return Optional.empty();
    }
    try {
      return Optional.of(starter.get());
    } catch (RuntimeException e) {
      LOG.warn("No container of {} starts: the embedded server is used instead", image, e);
      return Optional.empty();
    }
  }

  private record PostgresContainer(PostgreSQLContainer container, String bootstrapSql)
      implements PostgresServer {
    @Override
    public String jdbcUrl(String database) {
      return "jdbc:postgresql://%s:%s/%s"
          .formatted(
              container.getHost(),
              container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
              database);
    }
  }
}
