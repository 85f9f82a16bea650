package io.finlego.ingress.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the examples of the API's reference from the class path. */
public final class Examples {

  /** Reads numbers as decimals, so that an amount such as {@code 10.00} keeps both decimals. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Examples() {}

  /** The example body with this name; null if there is none. */
  public static @Nullable JsonNode request(String name) {
    return read(name + ".request.json");
  }

  /**
   * The example answer with this name, in the envelope of all answers; null if there is none. The
   * field {@code valueOrDefault} is equal to {@code value}, unless a separate file has another
   * {@code valueOrDefault}.
   */
  public static @Nullable JsonNode answer(String name) {
    JsonNode value = read(name + ".value.json");
    if (value == null) {
      return null;
    }
    JsonNode valueOrDefault = read(name + ".value-or-default.json");
    return inEnvelope(value, valueOrDefault == null ? value : valueOrDefault);
  }

  /**
   * The example answer with this name in a text format; null if there is none.
   *
   * @param extension the file extension of the format
   */
  public static @Nullable String text(String name, String extension) {
    try (InputStream in =
        Examples.class.getResourceAsStream("/reference/" + name + "." + extension)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Converts an example to maps and lists. Springdoc writes the document with another major version
   * of Jackson. That version does not know the JSON nodes of our version, and it would leave out
   * the null fields of other objects.
   */
  public static Object toMapsAndLists(Object example) {
    return MAPPER.convertValue(example, Object.class);
  }

  private static ObjectNode inEnvelope(JsonNode value, JsonNode valueOrDefault) {
    ObjectNode envelope = MAPPER.createObjectNode().put("isFailed", false).put("isSuccess", true);
    envelope.putArray("reasons");
    envelope.putArray("errors");
    envelope.putArray("successes");
    envelope.set("valueOrDefault", valueOrDefault);
    envelope.set("value", value);
    return envelope;
  }

  private static @Nullable JsonNode read(String file) {
    try (InputStream in = Examples.class.getResourceAsStream("/reference/" + file)) {
      return in == null ? null : MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
