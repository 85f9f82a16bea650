package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Converts the texts of a query parameter to the JSON type that the parameter's shape expects. A
 * text that cannot be converted becomes a JSON string, and so does the text {@code null}. The shape
 * then refuses this string, so a parameter is never ignored.
 */
final class ParameterText {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private ParameterText() {}

  /**
   * Converts the parameter. If the shape is a list, each text is split at its commas, and all parts
   * together are the items. Otherwise adds a fault if there is more than one text.
   */
  static JsonNode read(Field field, List<String> texts, Faults faults) {
    if (field.shape() instanceof ListShape list) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      texts.stream()
          .flatMap(text -> Stream.of(text.split(",", -1)))
          .forEach(text -> items.add(jsonValue(list.itemShape(), text)));
      return items;
    }
    if (texts.size() > 1) {
      faults.add(Fault.invalidField(field.name(), "Must be given once."));
    }
    return jsonValue(field.shape(), texts.getFirst());
  }

  private static JsonNode jsonValue(Shape shape, String text) {
    return switch (shape) {
      case AmountShape _, BalanceShape _, IntegerShape _, NumberShape _ -> number(text);
      case BooleanShape _ -> flag(text);
      case AnyShape _, ChoiceShape _, ListShape _, ObjectShape _ -> json(text);
      case CurrencyShape _, DateShape _, InstantShape _, TextShape _, TimeShape _ -> string(text);
      case UuidShape _, WordShape _ -> string(text);
    };
  }

  private static JsonNode number(String text) {
    BigDecimal number = AmountShape.parse(text);
    return number == null ? string(text) : JsonNodeFactory.instance.numberNode(number);
  }

  private static JsonNode flag(String text) {
    return text.equals("true") || text.equals("false")
        ? JsonNodeFactory.instance.booleanNode(text.equals("true"))
        : string(text);
  }

  private static JsonNode json(String text) {
    try {
      JsonNode json = text.isEmpty() ? string(text) : JSON.readTree(text);
      return json.isNull() ? string(text) : json;
    } catch (JacksonException e) {
      return string(text);
    }
  }

  private static JsonNode string(String text) {
    return JsonNodeFactory.instance.stringNode(text);
  }
}
