package io.finlego.ledger.sql;

import io.finlego.processing.copy.CopyRows;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;

/**
 * Statements whose parameters are arrays, so that one statement serves a whole batch. They run in
 * the transaction of this thread, and the driver keeps them prepared on each connection.
 */
public final class Statements {

  private final JdbcTemplate jdbc;

  public Statements(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An array parameter: the Postgres type of its elements, and a Java array such as {@code long[]}
   * or {@code UUID[]}.
   */
  public record Parameter(String elementType, Object elements) {}

  /** All rows that the query gives. */
  public <T> List<T> query(String sql, RowMapper<T> mapper, Parameter... parameters) {
    List<T> rows =
        jdbc.execute(
            sql,
            (PreparedStatementCallback<List<T>>)
                statement -> {
                  bind(statement, parameters);
                  try (var result = statement.executeQuery()) {
                    List<T> found = new ArrayList<>();
                    for (int i = 0; result.next(); i++) {
                      found.add(mapper.mapRow(result, i));
                    }
                    return found;
                  }
                });
    return rows == null ? List.of() : rows;
  }

  /**
   * Changes exactly that many rows.
   *
   * @throws IllegalStateException if it were more or fewer: the batch has seen something that is
   *     not so
   */
  public void update(String sql, int expectedRows, Parameter... parameters) {
    Integer changed =
        jdbc.execute(
            sql,
            (PreparedStatementCallback<Integer>)
                statement -> {
                  bind(statement, parameters);
                  return statement.executeUpdate();
                });
    if (changed == null || changed != expectedRows) {
      throw new IllegalStateException(
          "%s rows changed, %d expected, by: %s".formatted(changed, expectedRows, sql));
    }
  }

  /** Sends the rows to the table that the COPY statement names. */
  public void copy(String sql, CopyRows rows) {
    rows.send(jdbc, sql);
  }

  private static void bind(java.sql.PreparedStatement statement, Parameter... parameters)
      throws java.sql.SQLException {
    for (int i = 0; i < parameters.length; i++) {
      Parameter parameter = parameters[i];
      Object elements = parameter.elements();
      var connection = statement.getConnection();
      var array =
          elements instanceof Object[] objects
              ? connection.createArrayOf(parameter.elementType(), objects)
              : connection
                  .unwrap(org.postgresql.PGConnection.class)
                  .createArrayOf(parameter.elementType(), elements);
      statement.setArray(i + 1, array);
    }
  }
}
