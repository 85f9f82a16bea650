package io.finlego.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Provides one Kafka broker and one Postgres server for all test classes of a JVM. The servers
 * start when they are first used and stop when the JVM ends. Each test must use its own topic names
 * and its own {@link PostgresServer#freshDatabase}. A test that stops or kills a server must start
 * a separate server.
 *
 * <p>If a Docker engine is available, the servers are containers. Otherwise they are embedded
 * servers. {@code -Dfinlego.test.servers=embedded} selects embedded servers in any case.
 */
public final class TestServers {

  private static final String ROLES_RESOURCE = "db/bootstrap/roles.sql";

  private TestServers() {}

  public static KafkaServer kafka() {
    return SharedKafka.INSTANCE;
  }

  /**
   * Returns the shared Postgres server. It has the roles of {@code db/bootstrap/roles.sql} if that
   * script is on the class path.
   */
  public static PostgresServer postgres() {
    return SharedPostgres.INSTANCE;
  }

  /**
   * Returns the settings for a separate Postgres server of one test. The server has the same roles
   * as the shared server. This separate server is fast because its commits are not durable.
   */
  public static PostgresSettings postgresSettings() {
    return PostgresSettings.temporary().withBootstrapSql(rolesSql()).withParameter("fsync", "off");
  }

  private static String rolesSql() {
    var loader = Thread.currentThread().getContextClassLoader();
    try (var script = loader.getResourceAsStream(ROLES_RESOURCE)) {
      return script == null ? "" : new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T extends AutoCloseable> T closeWithJvm(T server) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    server.close();
                  } catch (Exception e) {
                    System.err.println("A test server did not stop: " + e.getMessage());
                  }
                }));
    return server;
  }

  private static final class SharedKafka {
    static final KafkaServer INSTANCE =
        DockerServers.startKafka()
            .orElseGet(() -> closeWithJvm(KafkaInProcess.start(KafkaSettings.temporary())));
  }

  private static final class SharedPostgres {
    static final PostgresServer INSTANCE =
        DockerServers.startPostgres(rolesSql())
            .orElseGet(() -> closeWithJvm(PostgresInProcess.start(postgresSettings())));
  }
}
