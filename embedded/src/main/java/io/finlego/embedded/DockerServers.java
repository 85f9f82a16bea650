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
 * The test servers as containers. They need a Docker engine that answers and that has the images or
 * can pull them. The engine removes the containers after the JVM has ended.
 */
final class DockerServers {

  private static final Logger LOG = LoggerFactory.getLogger(DockerServers.class);
  private static final String KAFKA = "apache/kafka:4.2.2";
  private static final String POSTGRES = "postgres:18";

  /**
   * Looks for the engine's socket first, because without an engine Testcontainers would search for
   * seconds.
   */
  private static final boolean ENGINE_ANSWERS =
      !"embedded".equals(System.getProperty("finlego.test.servers"))
          && (System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock")))
          && DockerClientFactory.instance().isDockerAvailable();

  private DockerServers() {}

  /**
   * A broker in a container; empty without an engine. If the container does not start, the result
   * is empty too, and the log has a warning.
   */
  static Optional<KafkaServer> kafka() {
    return started(
        KAFKA,
        () -> {
          var container =
              new KafkaContainer(DockerImageName.parse(KAFKA))
                  .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                  .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
          container.start();
          return container::getBootstrapServers;
        });
  }

  /**
   * A Postgres in a container; empty without an engine. If the container does not start, the result
   * is empty too, and the log has a warning.
   */
  static Optional<PostgresServer> postgres(String bootstrapSql) {
    return started(
        POSTGRES,
        () -> {
          var container =
              new PostgreSQLContainer(DockerImageName.parse(POSTGRES))
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

  private static <T> Optional<T> started(String image, Supplier<T> start) {
    if (!ENGINE_ANSWERS) {
      return Optional.empty();
    }
    try {
      return Optional.of(start.get());
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
