package io.finlego.ledger.sql;

import io.finlego.processing.postgres.CopyRows;
import io.finlego.processing.postgres.UuidArray;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.postgresql.PGConnection;
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
  public record Parameter(String elementType, Object elements) {

    /** The ids of these. */
    public static <T> Parameter ids(Collection<T> identified, Function<? super T, UUID> id) {
      return new Parameter("uuid", identified.stream().map(id).toArray(UUID[]::new));
    }
  }

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

  /**
   * Adds a row for each item to the table that the COPY statement names.
   *
   * @param row writes one item's columns in the statement's order
   */
  public <T> void copy(String sql, int columns, Collection<T> items, BiConsumer<CopyRows, T> row) {
    CopyRows.send(jdbc, sql, columns, items, row);
  }

  private static void bind(PreparedStatement statement, Parameter... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, array(statement.getConnection(), parameters[i]));
    }
  }

  private static Object array(Connection connection, Parameter parameter) throws SQLException {
    return switch (parameter.elements()) {
      case UUID[] ids -> new UuidArray(ids);
      case Object[] objects -> connection.createArrayOf(parameter.elementType(), objects);
      case Object numbers ->
          connection.unwrap(PGConnection.class).createArrayOf(parameter.elementType(), numbers);
    };
  }
}
