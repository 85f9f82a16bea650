package io.finlego.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The function by which readers learn of transactions that may still change the past. */
class OpenTransactionsTest {

  private static final LedgerDatabase LEDGER = LedgerDatabase.create("open_transactions");

  private final JdbcTemplate reader = LEDGER.jdbcAs("finlego_reader");

  @AfterAll
  static void close() {
    LEDGER.close();
  }

  @Test
  void aReaderSeesTheLedgersTransactionsThatBeganUpToAnInstant() throws SQLException {
    Instant before = Instant.now().minusSeconds(60);

    try (Connection transaction = LEDGER.dataSource().getConnection()) {
      transaction.setAutoCommit(false);
      String name = nameOf(transaction);

      assertThat(open(before)).isEmpty();
      assertThat(open(Instant.now().plusSeconds(60))).containsExactly(name);
      transaction.rollback();
    }
    assertThat(open(Instant.now().plusSeconds(60))).isEmpty();
  }

  @Test
  void transactionsOfOtherRolesDoNotCount() throws SQLException {
    for (String role : List.of("finlego_owner", "finlego_client", "postgres")) {
      try (Connection transaction = LEDGER.jdbcAs(role).getDataSource().getConnection()) {
        transaction.setAutoCommit(false);
        nameOf(transaction);

        assertThat(open(Instant.now().plusSeconds(60))).as(role).isEmpty();
        transaction.rollback();
      }
    }
  }

  @Test
  void onlyReadersCallIt() {
    assertThatThrownBy(
            () ->
                LEDGER
                    .jdbcAs("finlego_ledger")
                    .queryForList("select ledger.open_transactions(now())"))
        .rootCause()
        .hasMessageContaining("permission denied for function");
  }

  private List<String> open(Instant until) {
    return reader.queryForList(
        "select * from ledger.open_transactions(?)", String.class, until.atOffset(ZoneOffset.UTC));
  }

  /** Gives the transaction its number, as its first lock would. */
  private static String nameOf(Connection transaction) throws SQLException {
    try (Statement statement = transaction.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select pg_backend_pid() || ':' || pg_current_xact_id()::xid::text")) {
      row.next();
      return row.getString(1);
    }
  }
}
