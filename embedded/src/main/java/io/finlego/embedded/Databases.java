package io.finlego.embedded;

import java.sql.SQLException;

/** Creates and prepares the databases of a server, as the server's superuser. */
final class Databases {

  private static final String CREATE = "create database \"%s\" template \"%s\"";
  private static final String EXISTS = "select 1 from pg_database where datname = ?";

  private Databases() {}

  static void create(PostgresServer server, String name, String template) {
    try (var connection = server.connect(PostgresServer.SUPERUSER);
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists \"%s\" with (force)".formatted(name));
      statement.execute(CREATE.formatted(name, template));
    } catch (SQLException e) {
      throw failure("Database " + name + " can't be created", e);
    }
  }

  static void createIfMissing(PostgresServer server, String name) {
    try (var connection = server.connect(PostgresServer.SUPERUSER);
        var exists = connection.prepareStatement(EXISTS);
        var statement = connection.createStatement()) {
      exists.setString(1, name);
      if (!exists.executeQuery().next()) {
        statement.execute(CREATE.formatted(name, "template1"));
      }
    } catch (SQLException e) {
      throw failure("Database " + name + " can't be created", e);
    }
  }

  static void bootstrap(PostgresServer server, String database) {
    if (server.bootstrapSql().isBlank()) {
      return;
    }
    try (var connection = server.connect(database);
        var statement = connection.createStatement()) {
      statement.execute(server.bootstrapSql());
    } catch (SQLException e) {
      throw failure("The roles of database " + database + " can't be created", e);
    }
  }

  private static EmbeddedServerException failure(String description, SQLException cause) {
    return new EmbeddedServerException(description + ": " + cause.getMessage(), cause);
  }
}
