package io.finlego.acceptance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A copy of the tables of both domains as a backup holds them. The table of the clients' keys is
 * left out, because it is backed up more often (docs/personal-data.md).
 */
final class PostgresCopy {

  private static final String COLUMNS_BY_TABLE =
      """
      select c.table_schema || '.' || c.table_name, string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position)
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema in ('client', 'ledger') and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
        and c.table_name not in ('flyway_schema_history', 'replayed_batch')
      group by 1
      """;

  private static final String KEYS = "client.client_key";

  private final String schema;
  private final Map<String, String> columnsByTable;

  private PostgresCopy(String schema, Map<String, String> columnsByTable) {
    this.schema = schema;
    this.columnsByTable = columnsByTable;
  }

  /** Takes a copy of one moment, whatever the stack is doing. */
  static PostgresCopy take(Stack stack, String name) {
    Map<String, String> tables = Invariants.rows(stack, COLUMNS_BY_TABLE);
    tables.remove(KEYS);
    PostgresCopy copy = new PostgresCopy("copy_" + name, tables);
    copy.execute(
        stack,
        "create schema " + copy.schema,
        table ->
            "create table %s as select %s from %s"
                .formatted(copy.nameOf(table), tables.get(table), table));
    return copy;
  }

  /** Puts the copy back. Only Postgres may be running. */
  void restore(Stack stack) {
    execute(
        stack,
        "truncate " + String.join(", ", columnsByTable.keySet()),
        table ->
            "insert into %1$s (%2$s) select %2$s from %3$s"
                .formatted(table, columnsByTable.get(table), nameOf(table)));
  }

  /** All rows as texts, by table, apart from what the processors know to be published. */
  static Map<String, List<String>> rowsByTable(Stack stack) {
    Map<String, List<String>> rowsByTable = new TreeMap<>();
    Map<String, String> tables = Invariants.rows(stack, COLUMNS_BY_TABLE);
    try (Connection connection = DriverManager.getConnection(stack.jdbcUrl());
        Statement statement = connection.createStatement()) {
      for (String table : tables.keySet()) {
        String columns =
            table.endsWith(".command_progress")
                ? "topic_id, partition, next_offset"
                : tables.get(table);
        List<String> rows = new ArrayList<>();
        try (ResultSet result =
            statement.executeQuery(
                "select row(%s)::text from %s order by 1".formatted(columns, table))) {
          while (result.next()) {
            rows.add(result.getString(1));
          }
        }
        rowsByTable.put(table, rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rowsByTable;
  }

  /** Executes a statement, and one for each table, in one transaction with one snapshot. */
  private void execute(Stack stack, String first, UnaryOperator<String> statementOf) {
    try (Connection connection = DriverManager.getConnection(stack.jdbcUrl());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      // The tables come in the order of their names, so foreign keys cannot hold in between.
      statement.execute("set local session_replication_role = replica");
      statement.execute(first);
      for (String table : columnsByTable.keySet()) {
        statement.execute(statementOf.apply(table));
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String nameOf(String table) {
    return schema + "." + table.replace('.', '_');
  }
}
