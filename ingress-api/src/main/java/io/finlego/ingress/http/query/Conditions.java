package io.finlego.ingress.http.query;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The conditions of one search. Only the requested conditions are part of the statement, so that
 * the database plans each kind of search separately. The SQL is constant text from the calling
 * class; values from outside are bound, never written into the statement.
 */
public final class Conditions {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /** Adds the condition, which names {@code :parameter}, unless the value is null. */
  public Conditions and(String condition, String parameter, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(parameter, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
    }
    return this;
  }

  /** Adds the condition, which names every key of {@code values} as a parameter. */
  public Conditions and(String condition, Map<String, ?> values) {
    conditions.add(condition);
    parameters.putAll(values);
    return this;
  }

  /**
   * Adds the condition that the column has one of the values, unless the list is empty. A single
   * value is compared with {@code =}: only then can an index on the column also deliver the order
   * of its next column.
   *
   * @param type the column's type in SQL
   */
  public Conditions andOneOf(String column, String type, String parameter, List<?> values) {
    return switch (values.size()) {
      case 0 -> this;
      case 1 ->
          and(
              "%s = cast(:%s as %s)".formatted(column, parameter, type),
              parameter,
              values.getFirst());
      default ->
          and(
              "%s = any(cast(:%s as %s[]))".formatted(column, parameter, type),
              parameter,
              values.stream().map(Object::toString).toArray(String[]::new));
    };
  }

  /** Binds the parameters of other conditions whose text stands elsewhere in the statement. */
  public Conditions binding(Conditions conditions) {
    parameters.putAll(conditions.parameters);
    return this;
  }

  /**
   * Adds the condition that a column contains the text, unless the text is null.
   *
   * @param condition compares the column with {@code :parameter} by {@code ilike}
   */
  public Conditions andContains(String condition, String parameter, @Nullable String text) {
    return and(condition, parameter, text == null ? null : "%" + escaped(text) + "%");
  }

  /** All conditions, for the end of a {@code where}; {@code true} if none was added. */
  public String sql() {
    return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
  }

  public StatementSpec bind(StatementSpec statement) {
    parameters.forEach(statement::param);
    return statement;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
