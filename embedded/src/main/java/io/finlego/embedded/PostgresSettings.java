package io.finlego.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an embedded Postgres needs to know.
 *
 * @param directory the data directory; null is a temporary one that goes with the server
 * @param port the TCP port on the loopback interface; 0 is any free one
 * @param bootstrapSql run as superuser in each new database ({@code finlego} first), and again when
 *     it is another than at the last start: it has to bear that
 * @param parameters server parameters that win over the modest, durable defaults; their values hold
 *     no blanks or quotes
 */
public record PostgresSettings(
    @Nullable Path directory, int port, String bootstrapSql, Map<String, String> parameters) {
  public PostgresSettings {
    Ports.check(port);
    parameters = Map.copyOf(parameters);
    parameters.forEach(PostgresSettings::checkParameter);
  }

  /** A server on a free port that leaves nothing behind. */
  public static PostgresSettings temporary() {
    return new PostgresSettings(null, 0, "", Map.of());
  }

  /** A server on a free port whose data is there again at the next start. */
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
    var more = new HashMap<>(parameters);
    more.put(parameter, value);
    return new PostgresSettings(directory, port, bootstrapSql, more);
  }

  private static void checkParameter(String parameter, String value) {
    if (!parameter.matches("[a-z_.]+") || !value.matches("[\\w.,:/+-]*")) {
      throw new IllegalArgumentException("not a plain parameter: " + parameter + "=" + value);
    }
  }
}
