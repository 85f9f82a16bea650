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
 * The SQL conditions of a search, which are joined by {@code and}. Only the conditions that a
 * request asks for are added, so that the database plans each kind of search separately. The SQL
 * must be constant text of the calling class. Values from requests must be bound as parameters.
 */
public final class Conditions {

  private static final int WORDS_MAX = 10;

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /**
   * Adds a condition with one parameter. Does nothing if the value is null.
   *
   * @param parameter the name of the parameter in the condition, without the colon
   */
  public Conditions and(String condition, String parameter, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(parameter, value instanceof Instant instant ? bindable(instant) : value);
    }
    return this;
  }

  /** Converts an instant to a type that the database driver can bind. */
  public static OffsetDateTime bindable(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /**
   * Adds a condition with several parameters.
   *
   * @param values the values by the names of the parameters. Null values are not allowed
   */
  public Conditions and(String condition, Map<String, ?> values) {
    conditions.add(condition);
    parameters.putAll(values);
    return this;
  }

  /**
   * Adds the condition that the column has one of the values. Does nothing if the list is empty. A
   * single value is compared with {@code =}, because only then can an index on this column and a
   * second column return the rows in the order of the second column.
   *
   * @param type the column's SQL type
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

  /**
   * Adds the parameters of other conditions, but not their SQL. This is for conditions whose SQL is
   * in another part of the statement.
   */
  public Conditions andParametersOf(Conditions otherConditions) {
    parameters.putAll(otherConditions.parameters);
    return this;
  }

  /**
   * Adds the condition once for each word of the text. Does nothing if the text is null. The value
   * of the parameter is a pattern for {@code like} that finds the word anywhere in a text. If the
   * condition has {@code ledger.fold} on both sides, the search ignores case and accents.
   */
  public Conditions andWords(String condition, String parameter, @Nullable String text) {
    List<String> words = text == null ? List.of() : words(text);
    for (int i = 0; i < words.size(); i++) {
      String name = parameter + i;
      and(condition.replace(":" + parameter, ":" + name), name, "%" + escape(words.get(i)) + "%");
    }
    return this;
  }

  /** The SQL of all conditions; {@code true} if there are no conditions. */
  public String sql() {
    return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
  }

  /** Binds the parameters of all conditions. */
  public StatementSpec bind(StatementSpec statement) {
    parameters.forEach(statement::param);
    return statement;
  }

  /**
   * The first words of the text, at most {@link #WORDS_MAX}. Returns the text itself if it has no
   * words, for example if it is a comma.
   */
  private static List<String> words(String text) {
    List<String> words = SearchText.words(text);
    return words.isEmpty() ? List.of(text) : words.subList(0, Math.min(WORDS_MAX, words.size()));
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
