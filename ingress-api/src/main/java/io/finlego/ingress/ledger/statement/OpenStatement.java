package io.finlego.ingress.ledger.statement;

import io.finlego.ingress.http.limits.HeavyWork;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.ledger.statement.document.Movement;
import io.finlego.ingress.ledger.statement.document.Statement;
import io.finlego.ingress.ledger.statement.document.StatementDocument;
import io.finlego.ingress.ledger.statement.document.Turnover;
import io.finlego.kernel.Money;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcUtils;

/** An account statement that is being read on its own database connection, until {@link #close}. */
final class OpenStatement implements AutoCloseable {

  private static final int ROWS_AT_A_TIME = 500;
  private static final int MOVEMENTS_IN_A_TURN = 50;

  private final Connection connection;
  private final JdbcTemplate jdbc;
  private final StatementMovements movements;
  private final Statement statement;

  private OpenStatement(
      Connection connection, JdbcTemplate jdbc, StatementMovements movements, Statement statement) {
    this.connection = connection;
    this.jdbc = jdbc;
    this.movements = movements;
    this.statement = statement;
  }

  static OpenStatement of(
      Connection connection,
      Statements statements,
      StatementMovements movements,
      StatementRequest request) {
    try {
      JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      jdbc.setFetchSize(ROWS_AT_A_TIME);
      Statement statement =
          statements
              .find(jdbc, request)
              .orElseThrow(
                  () ->
                      ApiException.of(
                          LedgerRejectionCode.ACCOUNT_NOT_FOUND, "There is no such account."));
      return new OpenStatement(connection, jdbc, movements, statement);
    } catch (RuntimeException e) {
      JdbcUtils.closeConnection(connection);
      throw e;
    }
  }

  Statement statement() {
    return statement;
  }

  /**
   * The reason why the document cannot be written for this statement; null if it can be written.
   * The caller must ask for the reason before it writes the first byte.
   */
  @Nullable String refusal(StatementDocument document) {
    String refusal = document.refusal(statement);
    return refusal == null && document.checksClientNames()
        ? movements.counterpartyClientNames(jdbc, statement).stream()
            .map(document::clientRefusal)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null)
        : refusal;
  }

  /**
   * The turnover, which the database calculates. Some formats write the turnover before the first
   * movement, so they need the turnover before any movement is read.
   */
  Turnover turnover() {
    try (HeavyWork.Turn _ = HeavyWork.current().pause()) {
      return movements.turnover(jdbc, statement);
    }
  }

  /** The greatest amount of a movement; zero if there are no movements. */
  Money greatestAmount() {
    try (HeavyWork.Turn _ = HeavyWork.current().pause()) {
      return movements.greatestAmount(jdbc, statement);
    }
  }

  /**
   * Writes the whole statement, some movements in each turn of the request's {@link HeavyWork}. No
   * turn lasts while the database is asked.
   *
   * @throws IllegalStateException if the entries do not add up to the balances
   * @throws org.springframework.dao.QueryTimeoutException if the deadline passes
   */
  void writeTo(StatementDocument document, Deadline deadline) throws IOException {
    HeavyWork work = HeavyWork.current();
    BalanceCheck check = new BalanceCheck(statement);
    List<Movement> nextMovements = new ArrayList<>();
    try (HeavyWork.Turn _ = work.continueStream()) {
      document.begin(statement);
    }
    try {
      movements.forEach(
          jdbc,
          statement,
          movement -> {
            deadline.check();
            check.add(movement);
            nextMovements.add(movement);
            if (nextMovements.size() == MOVEMENTS_IN_A_TURN) {
              add(document, nextMovements, work);
              nextMovements.clear();
            }
          });
      add(document, nextMovements, work);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    try (HeavyWork.Turn _ = work.continueStream()) {
      document.end(check.finish());
    }
  }

  private static void add(StatementDocument document, List<Movement> movements, HeavyWork work) {
    try (HeavyWork.Turn _ = work.continueStream()) {
      for (Movement movement : movements) {
        document.add(movement);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    JdbcUtils.closeConnection(connection);
  }
}
