package io.finlego.kernel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares JSON texts by their values. The order of fields, the spelling of numbers ({@code 1},
 * {@code 1.0}, {@code 10e-1}) and the escapes in strings do not matter. A field with the value null
 * counts as absent.
 */
public final class CanonicalJson {

  private static final int LEVELS_MAX = 1_000;

  private final String json;
  private int index;

  private CanonicalJson(String json) {
    this.json = json;
  }

  /**
   * Returns the value of a JSON text in a form that {@code equals} can compare: a map sorted by its
   * keys, a list, a string, a boolean, null, or a decimal without trailing zeros.
   *
   * @throws IllegalArgumentException if the text is not JSON
   */
  public static @Nullable Object comparableValue(String json) {
    CanonicalJson reader = new CanonicalJson(json);
    Object value = reader.readValue(0);
    reader.skipSpace();
    reader.require(reader.index == json.length());
    return value;
  }

  /**
   * Returns a text that is the same for all JSON texts with the same value.
   *
   * @throws IllegalArgumentException if the text is not JSON
   */
  public static String canonicalText(String json) {
    StringBuilder text = new StringBuilder(json.length());
    write(comparableValue(json), text);
    return text.toString();
  }

  /**
   * Tells whether two JSON texts have the same value. A text that is not JSON equals only an
   * identical text, and null equals only null.
   */
  public static boolean areEqual(@Nullable String firstJson, @Nullable String secondJson) {
    if (firstJson == null || secondJson == null || firstJson.equals(secondJson)) {
      return Objects.equals(firstJson, secondJson);
    }
    try {
      return Objects.equals(comparableValue(firstJson), comparableValue(secondJson));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private @Nullable Object readValue(int level) {
    require(level < LEVELS_MAX);
    skipSpace();
    return switch (peek()) {
      case '{' -> readObject(level);
      case '[' -> readArray(level);
      case '"' -> readString();
      case 't' -> readWord("true", true);
      case 'f' -> readWord("false", false);
      case 'n' -> readWord("null", null);
      default -> readNumber();
    };
  }

  private Map<String, Object> readObject(int level) {
    Map<String, Object> fields = new TreeMap<>();
    index++;
    for (boolean isFirst = true; advanceToMember('}', isFirst); isFirst = false) {
      skipSpace();
      String name = readString();
      skipSpace();
      require(peek() == ':');
      index++;
      Object value = readValue(level + 1);
      if (value == null) {
        fields.remove(name);
      } else {
        fields.put(name, value);
      }
    }
    return fields;
  }

  private List<@Nullable Object> readArray(int level) {
    List<@Nullable Object> items = new ArrayList<>();
    index++;
    while (advanceToMember(']', items.isEmpty())) {
      items.add(readValue(level + 1));
    }
    return items;
  }

  /**
   * Reads the end of an object or a list, or the comma before its next member. Returns true if
   * there is a next member.
   */
  private boolean advanceToMember(char end, boolean isFirst) {
    skipSpace();
    if (peek() == end) {
      index++;
      return false;
    }
    if (!isFirst) {
      require(peek() == ',');
      index++;
    }
    return true;
  }

  private String readString() {
    require(peek() == '"');
    StringBuilder text = new StringBuilder();
    for (index++; peek() != '"'; index++) {
      text.append(peek() == '\\' ? readEscape() : peek());
    }
    index++;
    return text.toString();
  }

  private char readEscape() {
    index++;
    return switch (peek()) {
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'u' -> {
        require(index + 4 < json.length());
        int characterCode = Integer.parseInt(json, index + 1, index + 5, 16);
        index += 4;
        yield (char) characterCode;
      }
      default -> peek();
    };
  }

  private @Nullable Object readWord(String word, @Nullable Object value) {
    require(json.startsWith(word, index));
    index += word.length();
    return value;
  }

  private BigDecimal readNumber() {
    int startIndex = index;
    while (index < json.length() && "+-.eE0123456789".indexOf(json.charAt(index)) >= 0) {
      index++;
    }
    return new BigDecimal(json.substring(startIndex, index)).stripTrailingZeros();
  }

  private void skipSpace() {
    while (index < json.length() && " \t\n\r".indexOf(json.charAt(index)) >= 0) {
      index++;
    }
  }

  private char peek() {
    require(index < json.length());
    return json.charAt(index);
  }

  private void require(boolean wellFormed) {
    if (!wellFormed) {
      throw new IllegalArgumentException("No JSON at character " + index + ".");
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
