package io.finlego.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an embedded Postgres server.
 *
 * @param directory the data directory; null for a temporary directory, which the server deletes
 *     when it is closed
 * @param port the TCP port on the loopback interface; 0 for any free port
 * @param bootstrapSql the SQL that runs as superuser in the database {@code finlego} at the first
 *     start, and in every other database when the database is created. It runs again in {@code
 *     finlego} if it has changed since the last start. Therefore it must have the same effect when
 *     it runs twice
 * @param parameters server parameters to use instead of the defaults. Values must not contain
 *     blanks or quotes
 */
public record PostgresSettings(
    @Nullable Path directory, int port, String bootstrapSql, Map<String, String> parameters) {

  public PostgresSettings {
    Ports.requireValid(port);
    parameters = Map.copyOf(parameters);
    parameters.forEach(PostgresSettings::checkParameter);
  }

  /** Returns the settings of a server with a free port and a temporary directory. */
  public static PostgresSettings temporary() {
    return new PostgresSettings(null, 0, "", Map.of());
  }

  /** Returns the settings of a server with a free port and a directory that stays after a stop. */
  public static PostgresSettings inDirectory(Path directory) {
    return new PostgresSettings(directory, 0, "", Map.of());
  }

  public PostgresSettings withPort(int newPort) {
    return new PostgresSettings(directory, newPort, bootstrapSql, parameters);
  }

  public PostgresSettings withBootstrapSql(String sql) {
    return new PostgresSettings(directory, port, sql, parameters);
  }

  public PostgresSettings withParameter(String parameter, String value) {
    var newParameters = new HashMap<>(parameters);
    newParameters.put(parameter, value);
    return new PostgresSettings(directory, port, bootstrapSql, newParameters);
  }

  private static void checkParameter(String parameter, String value) {
    if (!parameter.matches("[a-z_.]+") || !value.matches("[\\w.,:/+-]*")) {
      throw new IllegalArgumentException(
          "a parameter must not hold blanks or quotes: " + parameter + "=" + value);
    }
  }
}
