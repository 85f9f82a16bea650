package io.finlego.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an embedded Postgres.
 *
 * @param directory the data directory; null for a temporary directory that is deleted with the
 *     server
 * @param port the TCP port on the loopback interface; 0 takes any free port
 * @param bootstrapSql the SQL that runs as superuser in each new database, first in {@code
 *     finlego}. If the SQL has changed since the last start, it runs again, so it must be
 *     repeatable
 * @param parameters server parameters that replace the modest, durable defaults; values must not
 *     hold blanks or quotes
 */
public record PostgresSettings(
    @Nullable Path directory, int port, String bootstrapSql, Map<String, String> parameters) {

  public PostgresSettings {
    Ports.check(port);
    parameters = Map.copyOf(parameters);
    parameters.forEach(PostgresSettings::checkParameter);
  }

  /** The settings of a server on a free port whose data is deleted with the server. */
  public static PostgresSettings temporary() {
    return new PostgresSettings(null, 0, "", Map.of());
  }

  /** The settings of a server on a free port that keeps its data for the next start. */
  public static PostgresSettings in(Path directory) {
    return new PostgresSettings(directory, 0, "", Map.of());
  }

  public PostgresSettings withPort(int newPort) {
    return new PostgresSettings(directory, newPort, bootstrapSql, parameters);
  }

  public PostgresSettings withBootstrapSql(String sql) {
    return new PostgresSettings(directory, port, sql, parameters);
  }

  public PostgresSettings with(String parameter, String value) {
    var extended = new HashMap<>(parameters);
    extended.put(parameter, value);
    return new PostgresSettings(directory, port, bootstrapSql, extended);
  }

  private static void checkParameter(String parameter, String value) {
    if (!parameter.matches("[a-z_.]+") || !value.matches("[\\w.,:/+-]*")) {
      throw new IllegalArgumentException(
          "a parameter must not hold blanks or quotes: " + parameter + "=" + value);
    }
  }
}
