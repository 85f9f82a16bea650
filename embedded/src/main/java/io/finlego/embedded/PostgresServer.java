package io.finlego.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A Postgres that runs, wherever, and trusts whoever connects. */
public interface PostgresServer {
  String DATABASE = "finlego";
  String SUPERUSER = "postgres";

  /** Without a user. */
  String jdbcUrl(String database);

  /** What each new database is given, as superuser; may be empty. */
  String bootstrapSql();

  /** Of database {@code finlego}, without a user. */
  default String jdbcUrl() {
    return jdbcUrl(DATABASE);
  }

  /** A connection as superuser, to look at things and to prepare them. */
  default Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, null);
  }

  /** Drops the database if it is there, creates it anew with the roles in it, and gives its URL. */
  default String freshDatabase(String name) {
    return freshDatabase(name, "template1");
  }

  /**
   * As {@link #freshDatabase(String)} with everything that {@code template} holds: migrations need
   * to run once per suite only. Nobody may be connected to the template.
   */
  default String freshDatabase(String name, String template) {
    synchronized (this) {
      Databases.create(this, name, template);
      Databases.bootstrap(this, name);
      return jdbcUrl(name);
    }
  }
}
