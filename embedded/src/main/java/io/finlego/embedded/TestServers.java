package io.finlego.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One broker and one Postgres for all test classes of a JVM, started at the first use and stopped
 * with the JVM. Each test uses its own topic names and its own {@link
 * PostgresServer#freshDatabase}. A test that stops or kills a server must start its own server.
 *
 * <p>The servers are containers where a Docker engine answers, and embedded servers elsewhere;
 * {@code -Dfinlego.test.servers=embedded} forces embedded servers.
 */
public final class TestServers {

  private static final String ROLES = "db/bootstrap/roles.sql";

  private TestServers() {}

  public static KafkaServer kafka() {
    return Broker.INSTANCE;
  }

  /**
   * The shared Postgres. It has the roles of {@code db/bootstrap/roles.sql} if that script is on
   * the class path.
   */
  public static PostgresServer postgres() {
    return Database.INSTANCE;
  }

  /**
   * The settings for a Postgres that belongs to one test. It has the same roles, and is quick
   * rather than durable.
   */
  public static PostgresSettings postgresSettings() {
    return PostgresSettings.temporary().withBootstrapSql(roles()).with("fsync", "off");
  }

  private static String roles() {
    var loader = Thread.currentThread().getContextClassLoader();
    try (var script = loader.getResourceAsStream(ROLES)) {
      return script == null ? "" : new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T extends AutoCloseable> T closedWithTheJvm(T server) {
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

  private static final class Broker {
    static final KafkaServer INSTANCE =
        DockerServers.kafka()
            .orElseGet(() -> closedWithTheJvm(KafkaInProcess.start(KafkaSettings.temporary())));
  }

  private static final class Database {
    static final PostgresServer INSTANCE =
        DockerServers.postgres(roles())
            .orElseGet(() -> closedWithTheJvm(PostgresInProcess.start(postgresSettings())));
  }
}
