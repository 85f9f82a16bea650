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
 * Runs SQL statements whose parameters are arrays, so that one statement can handle a whole batch.
 * The statements run in the transaction of this thread. The driver keeps each statement prepared on
 * its connection.
 */
public final class Statements {

  private final JdbcTemplate jdbc;

  public Statements(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An array parameter of a statement.
   *
   * @param elementType the Postgres type of the elements
   * @param elements a Java array, such as {@code long[]} or {@code UUID[]}
   */
  public record Parameter(String elementType, Object elements) {

    /** Makes a parameter that has the id of each item. */
    public static <T> Parameter ids(Collection<T> items, Function<? super T, UUID> id) {
      return new Parameter("uuid", items.stream().map(id).toArray(UUID[]::new));
    }

    /** Makes a parameter that has these ids. */
    public static Parameter ids(Collection<UUID> ids) {
      return new Parameter("uuid", ids.toArray(UUID[]::new));
    }

    /** Makes a parameter that has a text for each item. No text may be null. */
    public static <T> Parameter texts(Collection<T> items, Function<? super T, String> text) {
      return new Parameter("text", items.stream().map(text).toArray(String[]::new));
    }
  }

  /** Runs a query and returns all its rows. */
  public <T> List<T> query(String sql, RowMapper<T> mapper, Parameter... parameters) {
    List<T> rows =
        jdbc.execute(
            sql,
            (PreparedStatementCallback<List<T>>)
                statement -> {
                  bind(statement, List.of(parameters));
                  try (var resultSet = statement.executeQuery()) {
                    List<T> mappedRows = new ArrayList<>();
                    for (int i = 0; resultSet.next(); i++) {
                      mappedRows.add(mapper.mapRow(resultSet, i));
                    }
                    return mappedRows;
                  }
                });
    return rows == null ? List.of() : rows;
  }

  /** Runs a query and calls the handler for each row. */
  public void query(String sql, RowCallbackHandler handler, Parameter... parameters) {
    handleRows(sql, handler, List.of(parameters));
  }

  /**
   * Runs a query and calls the handler for each row. The query gets the columns of {@code rows} as
   * its parameters.
   */
  public void query(String sql, RowCallbackHandler handler, Columns<?> rows) {
    handleRows(sql, handler, rows.parameters());
  }

  /** Takes a lock, for example an advisory lock. The SQL is a query, but its result is ignored. */
  public void lock(String sql) {
    jdbc.query(sql, _ -> {});
  }

  /**
   * Changes or inserts exactly one row of the table for each of the given rows.
   *
   * @throws IllegalStateException if the statement changed more or fewer rows. Then the table has
   *     changed since the batch read it
   */
  public void update(String sql, Columns<?> rows) {
    int rowCount = execute(sql, rows.parameters());
    if (rowCount != rows.rowCount()) {
      throw new IllegalStateException(
          "%s rows changed, %s expected, by: %s".formatted(rowCount, rows.rowCount(), sql));
    }
  }

  /**
   * Inserts all given rows. If the table already has a unique value of a given row, the statement
   * must skip the given row, for example with {@code on conflict do nothing}.
   *
   * @param takenMessage the message of the exception
   * @throws TakenMeanwhileException if the statement skipped a row, because another transaction
   *     stored the same unique value first
   */
  public void insert(String sql, Columns<?> rows, String takenMessage) {
    if (execute(sql, rows.parameters()) != rows.rowCount()) {
      throw new TakenMeanwhileException(takenMessage);
    }
  }

  /**
   * Changes the rows of the table that match the given rows. Any number of rows of the table may
   * match. Returns the number of changed rows.
   */
  public int change(String sql, Columns<?> rows) {
    return execute(sql, rows.parameters());
  }

  /**
   * Changes the rows of the table that match the parameters. Any number of rows may match. Returns
   * the number of changed rows.
   */
  public int change(String sql, Parameter... parameters) {
    return execute(sql, List.of(parameters));
  }

  /**
   * Inserts one row for each item with a COPY statement.
   *
   * @param sql the COPY statement, which names the table and the columns
   * @param rowWriter writes the columns of one item, in the order of the statement
   */
  public <T> void copy(
      String sql, int columnCount, Collection<T> items, BiConsumer<CopyRows, T> rowWriter) {
    CopyRows.send(jdbc, sql, columnCount, items, rowWriter);
  }

  private void handleRows(String sql, RowCallbackHandler handler, List<Parameter> parameters) {
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
   * Converts each list to an array literal, which is a text. Postgres has no arrays of arrays with
   * different lengths, but it can have an array of such texts.
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
