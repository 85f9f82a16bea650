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
 * Query parameters as the body that asks for the same, so that one shape checks and reads both. A
 * parameter that is absent or empty asks for nothing.
 */
public final class ParameterBody {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final ObjectNode body = JsonNodeFactory.instance.objectNode();

  public ParameterBody text(String name, @Nullable String given) {
    if (given != null && !given.isEmpty()) {
      body.put(name, given);
    }
    return this;
  }

  /** The number if it is one; the shape refuses what is none. */
  public ParameterBody number(String name, @Nullable String given) {
    BigDecimal number = given == null ? null : AmountShape.parse(given);
    if (number == null) {
      return text(name, given);
    }
    body.put(name, number);
    return this;
  }

  /** Given several times, or once with commas between the values. */
  public ParameterBody list(String name, @Nullable List<String> given) {
    if (given != null && given.stream().anyMatch(text -> !text.isEmpty())) {
      ArrayNode list = body.putArray(name);
      given.forEach(list::add);
    }
    return this;
  }

  /** Any JSON if it is such; the shape refuses what is none. */
  public ParameterBody json(String name, @Nullable String given) {
    if (given != null && !given.isEmpty()) {
      body.set(name, parsed(given));
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
