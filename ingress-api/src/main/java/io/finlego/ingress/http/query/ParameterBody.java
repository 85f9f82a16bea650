package io.finlego.ingress.http.query;

import io.finlego.ingress.http.shape.AmountShape;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns query parameters into the body with the same meaning, so that one shape checks and reads
 * both. An absent or empty parameter is left out.
 */
public final class ParameterBody {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final ObjectNode body = JsonNodeFactory.instance.objectNode();

  public ParameterBody text(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      body.put(name, value);
    }
    return this;
  }

  /** Adds the number. A text that is not a number is added as text, and the shape refuses it. */
  public ParameterBody number(String name, @Nullable String value) {
    BigDecimal number = value == null ? null : AmountShape.parse(value);
    if (number == null) {
      return text(name, value);
    }
    body.put(name, number);
    return this;
  }

  /**
   * Adds the values of a parameter that is given several times, or once with commas between the
   * values.
   */
  public ParameterBody list(String name, @Nullable List<String> value) {
    if (value != null && value.stream().anyMatch(text -> !text.isEmpty())) {
      ArrayNode list = body.putArray(name);
      value.forEach(list::add);
    }
    return this;
  }

  /** Adds the JSON. A text that is not JSON is added as text, and the shape refuses it. */
  public ParameterBody json(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      body.set(name, parsed(value));
    }
    return this;
  }

  public ObjectNode body() {
    return body;
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      return JsonNodeFactory.instance.stringNode(text);
    }
  }
}
