package io.finlego.client.sql;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows as one array parameter a column, so that one statement serves a whole batch. */
public final class Rows<T> {

  private final PreparedStatement statement;
  private final Collection<T> rows;
  private int parameter;

  public Rows(PreparedStatement statement, Collection<T> rows) {
    this.statement = statement;
    this.rows = rows;
  }

  /** Binds the next parameter: that column of all rows. */
  public Rows<T> column(String type, Function<T, @Nullable Object> column) throws SQLException {
    Array array =
        statement.getConnection().createArrayOf(type, rows.stream().map(column).toArray());
    statement.setArray(++parameter, array);
    return this;
  }

  /** Binds a column of points in time. */
  public Rows<T> instants(Function<T, @Nullable Instant> column) throws SQLException {
    return column("timestamptz", row -> text(column.apply(row)));
  }

  /** Binds a column of bytes. */
  public Rows<T> bytes(Function<T, byte @Nullable []> column) throws SQLException {
    byte[][] values = rows.stream().map(column).toArray(byte[][]::new);
    statement.setArray(++parameter, statement.getConnection().createArrayOf("bytea", values));
    return this;
  }

  /** Binds a column of lists of texts, each as the text of a Postgres array. */
  public Rows<T> lists(Function<T, List<String>> column) throws SQLException {
    return column("text", row -> literal(column.apply(row)));
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC).toString();
  }

  private static String literal(List<String> texts) {
    StringBuilder literal = new StringBuilder("{");
    for (String text : texts) {
      literal
          .append(literal.length() == 1 ? "\"" : ",\"")
          .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
          .append('"');
    }
    return literal.append('}').toString();
  }
}
