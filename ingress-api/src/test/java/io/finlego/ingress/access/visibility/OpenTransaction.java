package io.finlego.ingress.access.visibility;

import io.finlego.embedded.PostgresInProcess;
import io.finlego.ingress.IngressUnderTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A transaction that may have taken the instants of its changes and is not committed. */
final class OpenTransaction implements AutoCloseable {

  private final Connection connection;

  private OpenTransaction(Connection connection) {
    this.connection = connection;
  }

  static OpenTransaction ofLedger() throws SQLException {
    return of("finlego_ledger");
  }

  static OpenTransaction ofClients() throws SQLException {
    return of("finlego_client");
  }

  static OpenTransaction ofOperator() throws SQLException {
    return of(PostgresInProcess.SUPERUSER);
  }

  private static OpenTransaction of(String role) throws SQLException {
    Connection connection =
        DriverManager.getConnection(IngressUnderTest.shared().databaseUrl(), role, "");
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_current_xact_id()");
    }
    return new OpenTransaction(connection);
  }

  void commit() throws SQLException {
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
