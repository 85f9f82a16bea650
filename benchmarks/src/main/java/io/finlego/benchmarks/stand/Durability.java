package io.finlego.benchmarks.stand;

import io.finlego.benchmarks.measurement.RefusedException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Checks that Postgres makes commits durable. Without durable commits the figures would have no
 * value.
 */
final class Durability {

  private static final List<String> REQUIRED_SETTINGS =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  private Durability() {}

  /**
   * Checks the server's settings.
   *
   * @throws RefusedException if the server does not sync each commit to its disk
   */
  static void check(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String parameter : REQUIRED_SETTINGS) {
        try (ResultSet row = statement.executeQuery("show " + parameter)) {
          row.next();
          if (!row.getString(1).equals("on")) {
            throw new RefusedException(
                "Postgres runs with %s=%s: nothing is measured without durable commits."
                    .formatted(parameter, row.getString(1)));
          }
        }
      }
    }
  }
}
