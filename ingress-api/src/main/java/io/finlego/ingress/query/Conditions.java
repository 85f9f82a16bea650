package io.finlego.ingress.query;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The conditions of one search: only those that were asked for, so that each kind of search gets a
 * plan of its own. The SQL is constant text of the caller; what came from outside is bound, never
 * written into it.
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

  /** Binds a parameter that the statement names elsewhere, unless it is null. */
  public Conditions bound(String parameter, @Nullable Object value) {
    if (value != null) {
      parameters.put(parameter, value);
    }
    return this;
  }

  /**
   * Adds the condition, which finds {@code :parameter} anywhere in a text whatever its case, unless
   * it is null.
   */
  public Conditions andContains(String condition, String parameter, @Nullable String text) {
    return and(condition, parameter, text == null ? null : "%" + escaped(text) + "%");
  }

  /** All of them, for the end of a {@code where}; {@code true} without any. */
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
