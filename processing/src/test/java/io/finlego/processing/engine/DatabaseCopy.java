package io.finlego.processing.engine;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A copy of everything that a processor of counters has in Postgres, as a backup holds it. */
final class DatabaseCopy {

  private static final List<String> TABLES =
      List.of("counter", "counter_entry", "command_log", "command_progress", "applied_batch");

  private final JdbcTemplate sql;

  DatabaseCopy(Stand stand) {
    sql = stand.sql();
    sql.execute("create schema copy");
    TABLES.forEach(
        table -> sql.execute("create table copy.%1$s (like transfer.%1$s)".formatted(table)));
  }

  /** Takes the copy at one moment, whatever processors are doing. */
  void take() {
    TransactionTemplate oneSnapshot = inTransaction();
    oneSnapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    oneSnapshot.executeWithoutResult(
        _ ->
            TABLES.forEach(
                table ->
                    sql.execute(
                        "insert into copy.%1$s select * from transfer.%1$s".formatted(table))));
  }

  /**
   * Puts the copy back, which is empty if it was never taken. Processors may be running if they are
   * idle.
   */
  void restore() {
    inTransaction()
        .executeWithoutResult(
            _ ->
                TABLES.forEach(
                    table -> {
                      sql.execute("truncate transfer." + table);
                      sql.execute(
                          "insert into transfer.%1$s select * from copy.%1$s".formatted(table));
                    }));
  }

  private TransactionTemplate inTransaction() {
    return new TransactionTemplate(new DataSourceTransactionManager(sql.getDataSource()));
  }
}
