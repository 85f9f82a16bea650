package io.finlego.embedded;

import java.sql.SQLException;

/**
 * Creates and prepares databases of a Postgres server. The methods connect as the server's
 * superuser.
 */
final class Databases {

  private static final String CREATE_DATABASE = "create database \"%s\" template \"%s\"";
  private static final String FIND_DATABASE = "select 1 from pg_database where datname = ?";

  private Databases() {}

  /** Creates a database as a copy of a template. A database with the same name is dropped first. */
  static void create(PostgresServer server, String name, String template) {
    try (var connection = server.connect(PostgresServer.SUPERUSER);
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists \"%s\" with (force)".formatted(name));
      statement.execute(CREATE_DATABASE.formatted(name, template));
    } catch (SQLException e) {
      throw failure("Database " + name + " can't be created", e);
    }
  }

  static void createIfMissing(PostgresServer server, String name) {
    try (var connection = server.connect(PostgresServer.SUPERUSER);
        var findStatement = connection.prepareStatement(FIND_DATABASE);
        var statement = connection.createStatement()) {
      findStatement.setString(1, name);
      if (!findStatement.executeQuery().next()) {
        statement.execute(CREATE_DATABASE.formatted(name, "template1"));
      }
    } catch (SQLException e) {
      throw failure("Database " + name + " can't be created", e);
    }
  }

  /**
   * Runs the bootstrap SQL of the server in the database. Does nothing if the server has no
   * bootstrap SQL.
   */
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
