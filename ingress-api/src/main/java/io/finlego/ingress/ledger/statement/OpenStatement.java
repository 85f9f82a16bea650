package io.finlego.ingress.ledger.statement;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.ledger.statement.document.Movement;
import io.finlego.ingress.ledger.statement.document.Statement;
import io.finlego.ingress.ledger.statement.document.StatementDocument;
import io.finlego.ingress.ledger.statement.document.Turnover;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcUtils;

/** A statement with its own connection. Closing it ends a running read. */
final class OpenStatement implements AutoCloseable {

  private static final int ROWS_AT_A_TIME = 500;

  private final Connection connection;
  private final JdbcTemplate jdbc;
  private final Statements statements;
  private final Statement head;

  private OpenStatement(
      Connection connection, JdbcTemplate jdbc, Statements statements, Statement head) {
    this.connection = connection;
    this.jdbc = jdbc;
    this.statements = statements;
    this.head = head;
  }

  static OpenStatement of(Connection connection, Statements statements, StatementRequest request) {
    try {
      JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      jdbc.setFetchSize(ROWS_AT_A_TIME);
      List<Statement> heads = statements.head(jdbc, request);
      if (heads.isEmpty()) {
        throw ApiException.of(LedgerRejectionCode.ACCOUNT_NOT_FOUND, "There is no such account.");
      }
      return new OpenStatement(connection, jdbc, statements, heads.getFirst());
    } catch (RuntimeException e) {
      JdbcUtils.closeConnection(connection);
      throw e;
    }
  }

  Statement head() {
    return head;
  }

  /**
   * The turnover, as the database calculates it. Some formats need it before the first movement.
   */
  Turnover turnover() {
    return statements.turnover(jdbc, head);
  }

  /**
   * Writes the whole statement.
   *
   * @throws IllegalStateException if the entries do not add up
   */
  void writeTo(StatementDocument document, Deadline deadline) throws IOException {
    document.begin(head);
    Reckoning reckoning = new Reckoning(head);
    try {
      statements.movements(
          jdbc,
          head,
          movement -> {
            deadline.check();
            reckoning.take(movement);
            add(document, movement);
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    document.end(reckoning.close());
  }

  private static void add(StatementDocument document, Movement movement) {
    try {
      document.add(movement);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    JdbcUtils.closeConnection(connection);
  }
}
