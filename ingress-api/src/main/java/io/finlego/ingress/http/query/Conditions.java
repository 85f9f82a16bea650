package io.finlego.ingress.http.query;

import io.finlego.vault.SearchText;
import java.time.Instant;
import java.time.OffsetDateTime;
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

  private static final int WORDS_MAX = 10;

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /** Adds the condition, which names {@code :parameter}, unless the value is null. */
  public Conditions and(String condition, String parameter, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(parameter, value instanceof Instant at ? instant(at) : value);
    }
    return this;
  }

  /** The value of a parameter that means this instant. */
  public static OffsetDateTime instant(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  /** Adds the condition, which names all parameters. */
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
   * Adds the condition for each word of the text, unless the text is null. The condition finds
   * {@code :parameter} anywhere in a text; {@code ledger.fold} on both sides makes it so regardless
   * of case and accents.
   */
  public Conditions andWords(String condition, String parameter, @Nullable String text) {
    List<String> words = text == null ? List.of() : words(text);
    for (int i = 0; i < words.size(); i++) {
      String name = parameter + i;
      and(condition.replace(":" + parameter, ":" + name), name, "%" + escaped(words.get(i)) + "%");
    }
    return this;
  }

  /** All conditions, for the end of a {@code where}; {@code true} if none was added. */
  public String sql() {
    return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
  }

  public StatementSpec bind(StatementSpec statement) {
    parameters.forEach(statement::param);
    return statement;
  }

  /** The first words; the text itself if it has none, such as a comma. */
  private static List<String> words(String text) {
    List<String> words = SearchText.words(text);
    return words.isEmpty() ? List.of(text) : words.subList(0, Math.min(WORDS_MAX, words.size()));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
