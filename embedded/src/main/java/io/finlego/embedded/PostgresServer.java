package io.finlego.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A running Postgres, embedded or in a container. Connections need no password. */
public interface PostgresServer {

  String DATABASE = "finlego";
  String SUPERUSER = "postgres";

  /** The JDBC URL of a database, without a user. */
  String jdbcUrl(String database);

  /** The SQL that prepares each new database; it runs as superuser and may be empty. */
  String bootstrapSql();

  /** The JDBC URL of database {@code finlego}, without a user. */
  default String jdbcUrl() {
    return jdbcUrl(DATABASE);
  }

  /** A connection as superuser, for inspection and preparation. */
  default Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, null);
  }

  /** Drops the database if it exists, creates it anew and bootstraps it. Returns its URL. */
  default String freshDatabase(String name) {
    return freshDatabase(name, "template1");
  }

  /**
   * Drops the database if it exists, creates it anew as a copy of {@code template}, and bootstraps
   * it. A suite then runs its migrations only once, in the template. No session may be connected to
   * the template. Returns the URL of the new database.
   */
  default String freshDatabase(String name, String template) {
    synchronized (this) {
      Databases.create(this, name, template);
      Databases.bootstrap(this, name);
      return jdbcUrl(name);
    }
  }
}
