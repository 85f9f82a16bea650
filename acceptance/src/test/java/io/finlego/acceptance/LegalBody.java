package io.finlego.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes a body that an operation accepts, with all fields of its schema. */
final class LegalBody {

  /** A letter that takes two UTF-16 units and four bytes. */
  static final String LETTER = "\ud835\udd38";

  private static final int TEXT_CHARACTERS_MAX = 100_000;
  private static final int ITEMS_MAX = 1000;
  private static final String NUMBER = "12345678";

  /** The characters around the text, or around the numbers, in the caller's own JSON. */
  private static final int FREE_FRAME = "{\"x\":[]}".length();

  private final BodySchemas schemas;
  private final BodyValues values;
  private final Size size;
  private final StringBuilder json = new StringBuilder();
  private final Map<String, Integer> countsByName = new HashMap<>();

  private LegalBody(BodySchemas schemas, BodyValues values, Size size) {
    this.schemas = schemas;
    this.values = values;
    this.size = size;
  }

  /**
   * How large the values are, as far as the schema allows it.
   *
   * @param listItems the number of items in each list
   * @param hasNumbers whether the caller's own JSON has many numbers instead of one text
   * @param maxBytes the size at which the writing may end, because the body is too large
   */
  record Size(int textCharacters, int listItems, boolean hasNumbers, int maxBytes) {

    static Size small() {
      return new Size(1, 1, false, Integer.MAX_VALUE);
    }
  }

  static String of(BodySchemas schemas, BodyValues values, JsonNode schema, Size size) {
    LegalBody body = new LegalBody(schemas, values, size);
    body.append("", schema);
    return body.json.toString();
  }

  /** The largest body that has as many values as possible. Its texts are as long as possible. */
  static String ofManyValues(
      BodySchemas schemas, BodyValues values, JsonNode schema, int maxBytes) {
    Fit fit = new Fit(schemas, values, schema, maxBytes);
    int items = fit.most(ITEMS_MAX, n -> new Size(1, n, true, maxBytes));
    int characters = fit.most(TEXT_CHARACTERS_MAX, n -> new Size(n, items, true, maxBytes));
    return of(schemas, values, schema, new Size(characters, items, true, maxBytes));
  }

  /** The largest body that has as long texts as possible. It has as many values as possible. */
  static String ofLongTexts(BodySchemas schemas, BodyValues values, JsonNode schema, int maxBytes) {
    Fit fit = new Fit(schemas, values, schema, maxBytes);
    int characters = fit.most(TEXT_CHARACTERS_MAX, n -> new Size(n, 1, false, maxBytes));
    int items = fit.most(ITEMS_MAX, n -> new Size(characters, n, false, maxBytes));
    return of(schemas, values, schema, new Size(characters, items, false, maxBytes));
  }

  private record Fit(BodySchemas schemas, BodyValues values, JsonNode schema, int maxBytes) {

    /** The largest number from 1 whose body is not too large. */
    int most(int max, IntFunction<Size> size) {
      if (fits(size.apply(max))) {
        return max;
      }
      int low = 1;
      int high = max - 1;
      while (low < high) {
        int middle = (low + high + 1) >>> 1;
        if (fits(size.apply(middle))) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return low;
    }

    private boolean fits(Size size) {
      String body = LegalBody.of(schemas, values, schema, size);
      return body.getBytes(StandardCharsets.UTF_8).length <= maxBytes;
    }
  }

  private void append(String name, JsonNode schema) {
    String value = nextValue(name);
    if (value != null) {
      json.append(value);
      return;
    }
    JsonNode choice = schemas.choices(schema).getFirst();
    if (choice.has("enum")) {
      json.append(choice.path("enum").path(0));
    } else if (!BodySchemas.properties(choice).isEmpty()) {
      appendObject(choice);
    } else if (choice.has("items")) {
      appendList(name, choice);
    } else if (BodySchemas.isFree(choice)) {
      json.append(free(values.freeCharacters(name)));
    } else {
      json.append(scalar(choice));
    }
  }

  private @Nullable String nextValue(String name) {
    return values.json(name, countsByName.merge(name, 1, Integer::sum) - 1);
  }

  private void appendObject(JsonNode schema) {
    json.append('{');
    String separator = "";
    for (Map.Entry<String, JsonNode> property : BodySchemas.properties(schema).entrySet()) {
      String name = property.getKey();
      if (!values.leavesOut(name)) {
        json.append(separator).append('"').append(name).append("\":");
        append(name, property.getValue());
        separator = ",";
      }
    }
    json.append('}');
  }

  private void appendList(String name, JsonNode schema) {
    json.append('[');
    int count =
        Math.max(
            schema.path("minItems").asInt(0),
            Math.min(schema.path("maxItems").asInt(ITEMS_MAX), size.listItems()));
    for (int i = 0; i < count && json.length() <= size.maxBytes(); i++) {
      json.append(i == 0 ? "" : ",");
      append(name + "[]", schema.path("items"));
    }
    json.append(']');
  }

  private String free(int maxCharacters) {
    int room = Math.min(maxCharacters, size.textCharacters()) - FREE_FRAME;
    if (room <= 0) {
      return "{}";
    }
    return size.hasNumbers()
        ? IntStream.range(0, room / (NUMBER.length() + 1))
            .mapToObj(_ -> NUMBER)
            .collect(Collectors.joining(",", "{\"x\":[", "]}"))
        : "{\"x\":\"" + LETTER.repeat(room) + "\"}";
  }

  private String scalar(JsonNode schema) {
    if (BodySchemas.types(schema).contains("boolean")) {
      return "true";
    }
    if (!BodySchemas.types(schema).contains("string")) {
      return schema.path("maximum").asString("1");
    }
    return switch (schema.path("format").asString("")) {
      case "uuid" -> '"' + FreshBody.ID + '"';
      case "date" -> "\"2020-01-01\"";
      case "date-time" -> "\"2026-03-01T12:00:00Z\"";
      case "account-number" -> "\"LT509999900000010099\"";
      default -> '"' + LETTER.repeat(characters(schema)) + '"';
    };
  }

  private int characters(JsonNode schema) {
    return Math.max(
        schema.path("minLength").asInt(0),
        Math.min(schema.path("maxLength").asInt(0), size.textCharacters()));
  }
}
