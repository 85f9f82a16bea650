package io.finlego.kernel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON by its meaning, for every "is it the same?": the order of fields and the spelling of numbers
 * ({@code 1}, {@code 1.0}, {@code 10e-1}) and texts do not count, and a null field counts as
 * absent.
 */
public final class CanonicalJson {

  private static final int LEVELS_MAX = 1_000;

  private final String json;
  private int next;

  private CanonicalJson(String json) {
    this.json = json;
  }

  /**
   * The value of a JSON text, comparable by {@code equals}: maps sorted by their keys, lists,
   * strings, booleans, null, and decimals without zeros at their end.
   *
   * @throws IllegalArgumentException if the text is not JSON
   */
  public static @Nullable Object of(String json) {
    CanonicalJson reader = new CanonicalJson(json);
    Object value = reader.value(0);
    reader.skipSpace();
    reader.require(reader.next == json.length());
    return value;
  }

  /** A text that is the same for all JSON texts with the same value. */
  public static String text(String json) {
    StringBuilder text = new StringBuilder(json.length());
    write(of(json), text);
    return text.toString();
  }

  /** Tells whether two JSON texts have the same value. What is no JSON equals only itself. */
  public static boolean areEqual(@Nullable String one, @Nullable String other) {
    if (one == null || other == null || one.equals(other)) {
      return Objects.equals(one, other);
    }
    try {
      return Objects.equals(of(one), of(other));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private @Nullable Object value(int level) {
    require(level < LEVELS_MAX);
    skipSpace();
    return switch (peek()) {
      case '{' -> object(level);
      case '[' -> array(level);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, Object> object(int level) {
    Map<String, Object> fields = new TreeMap<>();
    next++;
    for (boolean first = true; hasMore('}', first); first = false) {
      skipSpace();
      String name = string();
      skipSpace();
      require(peek() == ':');
      next++;
      Object value = value(level + 1);
      if (value == null) {
        fields.remove(name);
      } else {
        fields.put(name, value);
      }
    }
    return fields;
  }

  private List<@Nullable Object> array(int level) {
    List<@Nullable Object> items = new ArrayList<>();
    next++;
    while (hasMore(']', items.isEmpty())) {
      items.add(value(level + 1));
    }
    return items;
  }

  /** Reads the end, or the comma before another member. */
  private boolean hasMore(char end, boolean first) {
    skipSpace();
    if (peek() == end) {
      next++;
      return false;
    }
    if (!first) {
      require(peek() == ',');
      next++;
    }
    return true;
  }

  private String string() {
    require(peek() == '"');
    StringBuilder text = new StringBuilder();
    for (next++; peek() != '"'; next++) {
      text.append(peek() == '\\' ? escaped() : peek());
    }
    next++;
    return text.toString();
  }

  private char escaped() {
    next++;
    return switch (peek()) {
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'u' -> {
        require(next + 4 < json.length());
        int code = Integer.parseInt(json, next + 1, next + 5, 16);
        next += 4;
        yield (char) code;
      }
      default -> peek();
    };
  }

  private @Nullable Object word(String word, @Nullable Object value) {
    require(json.startsWith(word, next));
    next += word.length();
    return value;
  }

  private BigDecimal number() {
    int start = next;
    while (next < json.length() && "+-.eE0123456789".indexOf(json.charAt(next)) >= 0) {
      next++;
    }
    BigDecimal number = new BigDecimal(json.substring(start, next));
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  private void skipSpace() {
    while (next < json.length() && " \t\n\r".indexOf(json.charAt(next)) >= 0) {
      next++;
    }
  }

  private char peek() {
    require(next < json.length());
    return json.charAt(next);
  }

  private void require(boolean wellFormed) {
    if (!wellFormed) {
      throw new IllegalArgumentException("No JSON at character " + next + ".");
    }
  }

  private static void write(@Nullable Object value, StringBuilder text) {
    switch (value) {
      case Map<?, ?> fields -> {
        text.append('{');
        fields.forEach(
            (name, field) -> {
              write(name, text);
              write(field, text.append(':'));
              text.append(',');
            });
        text.append('}');
      }
      case List<?> items -> {
        text.append('[');
        items.forEach(
            item -> {
              write(item, text);
              text.append(',');
            });
        text.append(']');
      }
      case String string ->
          text.append('"').append(string.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
      case null -> text.append("null");
      default -> text.append(value);
    }
  }
}
