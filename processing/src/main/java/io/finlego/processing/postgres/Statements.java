package io.finlego.processing.postgres;

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
import org.springframework.jdbc.core.RowCallbackHandler;
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

    /** An array parameter with the id of each item. */
    public static <T> Parameter ids(Collection<T> items, Function<? super T, UUID> id) {
      return new Parameter("uuid", items.stream().map(id).toArray(UUID[]::new));
    }

    /** An array parameter with these ids. */
    public static Parameter ids(Collection<UUID> ids) {
      return new Parameter("uuid", ids.toArray(UUID[]::new));
    }

    /** An array parameter with a text for each item. No text may be null. */
    public static <T> Parameter texts(Collection<T> items, Function<? super T, String> text) {
      return new Parameter("text", items.stream().map(text).toArray(String[]::new));
    }
  }

  /** All rows of the query's result. */
  public <T> List<T> query(String sql, RowMapper<T> mapper, Parameter... parameters) {
    List<T> rows =
        jdbc.execute(
            sql,
            (PreparedStatementCallback<List<T>>)
                statement -> {
                  bind(statement, List.of(parameters));
                  try (var result = statement.executeQuery()) {
                    List<T> rowsMapped = new ArrayList<>();
                    for (int i = 0; result.next(); i++) {
                      rowsMapped.add(mapper.mapRow(result, i));
                    }
                    return rowsMapped;
                  }
                });
    return rows == null ? List.of() : rows;
  }

  /** Hands each row of the query's result to the handler. */
  public void query(String sql, RowCallbackHandler handler, Parameter... parameters) {
    handRows(sql, handler, List.of(parameters));
  }

  /**
   * Hands each row of the query's result to the handler. The query's parameters are the columns of
   * the given rows.
   */
  public void query(String sql, RowCallbackHandler handler, Columns<?> rows) {
    handRows(sql, handler, rows.parameters());
  }

  /**
   * Takes the lock that the query asks for, such as an advisory lock. The rows of the query are
   * ignored.
   */
  public void lock(String sql) {
    jdbc.query(sql, _ -> {});
  }

  /**
   * Changes or adds exactly one row for each given row.
   *
   * @throws IllegalStateException if the statement changed more or fewer rows, so the table is not
   *     as the batch saw it
   */
  public void update(String sql, Columns<?> rows) {
    int rowCount = execute(sql, rows.parameters());
    if (rowCount != rows.count()) {
      throw new IllegalStateException(
          "%s rows changed, %s expected, by: %s".formatted(rowCount, rows.count(), sql));
    }
  }

  /**
   * Adds each given row. The statement must pass over rows whose unique value is taken already.
   *
   * @param takenMessage the failure's message if such a value is taken
   * @throws TakenMeanwhileException if another transaction has taken one of the unique values first
   */
  public void insert(String sql, Columns<?> rows, String takenMessage) {
    if (execute(sql, rows.parameters()) != rows.count()) {
      throw new TakenMeanwhileException(takenMessage);
    }
  }

  /** Changes the rows that match the given rows. Returns the number of changed rows. */
  public int change(String sql, Columns<?> rows) {
    return execute(sql, rows.parameters());
  }

  /** Changes the rows that the parameters name. Returns the number of changed rows. */
  public int change(String sql, Parameter... parameters) {
    return execute(sql, List.of(parameters));
  }

  /**
   * Adds a row for each item to the table that the COPY statement names.
   *
   * @param row writes one item's columns in the statement's order
   */
  public <T> void copy(String sql, int columns, Collection<T> items, BiConsumer<CopyRows, T> row) {
    CopyRows.send(jdbc, sql, columns, items, row);
  }

  private void handRows(String sql, RowCallbackHandler handler, List<Parameter> parameters) {
    jdbc.query(sql, statement -> bind(statement, parameters), handler);
  }

  private int execute(String sql, List<Parameter> parameters) {
    Integer rowCount =
        jdbc.execute(
            sql,
            (PreparedStatementCallback<Integer>)
                statement -> {
                  bind(statement, parameters);
                  return statement.executeUpdate();
                });
    return rowCount == null ? 0 : rowCount;
  }

  private static void bind(PreparedStatement statement, List<Parameter> parameters)
      throws SQLException {
    for (int i = 0; i < parameters.size(); i++) {
      statement.setObject(i + 1, array(statement.getConnection(), parameters.get(i)));
    }
  }

  private static Object array(Connection connection, Parameter parameter) throws SQLException {
    return switch (parameter.elements()) {
      case UUID[] ids -> new UuidArray(ids);
      case Columns.TextList[] lists ->
          connection.createArrayOf("text", literals(connection, lists));
      case Object[] objects -> connection.createArrayOf(parameter.elementType(), objects);
      case Object numbers ->
          connection.unwrap(PGConnection.class).createArrayOf(parameter.elementType(), numbers);
    };
  }

  /**
   * Writes each list as the text of an array, because Postgres has no arrays of arrays that differ
   * in length.
   */
  private static String[] literals(Connection connection, Columns.TextList[] lists)
      throws SQLException {
    String[] literals = new String[lists.length];
    for (int i = 0; i < lists.length; i++) {
      literals[i] = connection.createArrayOf("text", lists[i].texts().toArray()).toString();
    }
    return literals;
  }
}
