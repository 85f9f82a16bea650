package io.finlego.ingress;

import io.finlego.embedded.TestServers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Creates the domains' tables of outcomes and their views with the processors' own migrations. */
public final class PublishedViews {

  private static final List<String> MIGRATIONS =
      List.of(
          "/db/processing/V1__command_log.sql",
          "/db/processing/R__open_transactions.sql",
          "/db/processing/R__progress_view.sql");

  private PublishedViews() {}

  static void create(String database) {
    try (Connection connection = TestServers.postgres().connect(database)) {
      create(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String schema : List.of("client", "ledger")) {
        statement.execute("create schema " + schema);
        statement.execute("set search_path to " + schema);
        for (String migration : MIGRATIONS) {
          statement.execute(text(migration).replace("${flyway:defaultSchema}", schema));
        }
      }
    }
  }

  private static String text(String migration) {
    try (InputStream script = PublishedViews.class.getResourceAsStream(migration)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
