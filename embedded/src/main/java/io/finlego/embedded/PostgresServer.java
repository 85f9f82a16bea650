package io.finlego.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A running Postgres server, either embedded or in a container. Connections need no password. */
public interface PostgresServer {

  String DATABASE = "finlego";
  String SUPERUSER = "postgres";

  /** Returns the JDBC URL of a database, without a user. */
  String jdbcUrl(String database);

  /** Returns the SQL that prepares each new database. It runs as superuser and may be empty. */
  String bootstrapSql();

  /** Returns the JDBC URL of the database {@code finlego}, without a user. */
  default String jdbcUrl() {
    return jdbcUrl(DATABASE);
  }

  /** Connects to a database as superuser. */
  default Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, null);
  }

  /**
   * Creates an empty database and runs the bootstrap SQL in it. A database with the same name is
   * dropped first. Returns the URL of the new database.
   */
  default String freshDatabase(String name) {
    return freshDatabase(name, "template1");
  }

  /**
   * Creates a database as a copy of {@code template} and runs the bootstrap SQL in it. A database
   * with the same name is dropped first. With a template, a test suite needs to run its migrations
   * only once. The template must have no open connections. Returns the URL of the new database.
   */
  default String freshDatabase(String name, String template) {
    synchronized (this) {
      Databases.create(this, name, template);
      Databases.bootstrap(this, name);
      return jdbcUrl(name);
    }
  }
}
