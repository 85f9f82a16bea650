package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Faults;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of an operation. Each shape is a bean.
 *
 * @param name unique, PascalCase: the component's name in the API's description
 * @param optional whether a missing body, or the body {@code null}, counts as {@code {}}
 */
public record RequestShape(String name, Shape shape, boolean optional) {

  public static RequestShape required(String name, Shape shape) {
    return new RequestShape(name, shape, false);
  }

  public static RequestShape optional(String name, Shape shape) {
    return new RequestShape(name, shape, true);
  }

  /**
   * The accepted body.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 with every field at fault
   */
  public ObjectNode read(@Nullable JsonNode body) {
    if (optional && (body == null || body.isNull())) {
      return JsonNodeFactory.instance.objectNode();
    }
    Faults faults = new Faults();
    JsonNode acceptedValue =
        shape.read("", body == null ? JsonNodeFactory.instance.nullNode() : body, faults);
    faults.throwIfAny();
    return (ObjectNode) acceptedValue;
  }
}
