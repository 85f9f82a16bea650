package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The shape of a list whose items all have one shape. If the number of items is not within the
 * limits, the items are not checked.
 */
public record ListShape(Shape itemShape, int minItems, int maxItems) implements Shape {

  public static ListShape of(Shape itemShape, int maxItems) {
    return new ListShape(itemShape, 0, maxItems);
  }

  @Override
  public JsonNode read(String path, JsonNode value, Faults faults) {
    if (!value.isArray()) {
      faults.add(Fault.invalidField(path, "Must be a list."));
      return value;
    }
    if (value.size() < minItems || value.size() > maxItems) {
      faults.add(
          Fault.invalidField(path, "Must have %s to %s items.".formatted(minItems, maxItems)));
      return value;
    }
    ArrayNode items = JsonNodeFactory.instance.arrayNode(value.size());
    for (int i = 0; i < value.size(); i++) {
      items.add(itemShape.read(path + "[" + i + "]", value.get(i), faults));
    }
    return items;
  }

  @Override
  public Schema<?> schema() {
    Schema<?> schema = Schemas.list(itemShape.schema()).maxItems(maxItems);
    return minItems > 0 ? schema.minItems(minItems) : schema;
  }
}
