package io.finlego.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A running Postgres, embedded or in a container, that trusts every connection. */
public interface PostgresServer {

  String DATABASE = "finlego";
  String SUPERUSER = "postgres";

  /** The JDBC URL of a database, without a user. */
  String jdbcUrl(String database);

  /** The SQL that prepares each new database, run as superuser; may be empty. */
  String bootstrapSql();

  /** The JDBC URL of database {@code finlego}, without a user. */
  default String jdbcUrl() {
    return jdbcUrl(DATABASE);
  }

  /** A connection as superuser, for inspection and preparation. */
  default Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, null);
  }

  /** Drops the database if it exists, creates and bootstraps it anew, and returns its URL. */
  default String freshDatabase(String name) {
    return freshDatabase(name, "template1");
  }

  /**
   * Does the same as {@link #freshDatabase(String)}, with everything that {@code template} holds,
   * so that migrations need to run only once for each suite. No session may be connected to the
   * template.
   */
  default String freshDatabase(String name, String template) {
    synchronized (this) {
      Databases.create(this, name, template);
      Databases.bootstrap(this, name);
      return jdbcUrl(name);
    }
  }
}
