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
 * Turns the texts of a query parameter into the JSON that its shape expects. A text that is not
 * such JSON, or is null, stays a text, and the shape refuses it: a parameter that is there counts.
 */
final class ParameterText {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private ParameterText() {}

  /** The value of the parameter; several texts, or commas between them, make a list. */
  static JsonNode read(Field field, List<String> texts, Faults faults) {
    if (field.shape() instanceof ListShape list) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      texts.stream()
          .flatMap(text -> Stream.of(text.split(",", -1)))
          .forEach(text -> items.add(value(list.item(), text)));
      return items;
    }
    if (texts.size() > 1) {
      faults.add(Fault.invalidField(field.name(), "Must be given once."));
    }
    return value(field.shape(), texts.getFirst());
  }

  private static JsonNode value(Shape shape, String text) {
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
