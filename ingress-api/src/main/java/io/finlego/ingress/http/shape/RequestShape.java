package io.finlego.ingress.http.shape;

import io.finlego.ingress.IngressSettings.UnknownFields;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of an operation. Each shape is a bean.
 *
 * @param name unique, PascalCase: the component's name in the API's description
 * @param optional whether a missing body, or the body {@code null}, counts as {@code {}}
 * @param unknownFields the institution's setting; {@link UnknownFieldsConfiguration} gives it to
 *     every bean
 */
public record RequestShape(
    String name, Shape shape, boolean optional, UnknownFields unknownFields) {

  public static RequestShape required(String name, Shape shape) {
    return new RequestShape(name, shape, false, UnknownFields.REFUSE);
  }

  public static RequestShape optional(String name, Shape shape) {
    return new RequestShape(name, shape, true, UnknownFields.REFUSE);
  }

  RequestShape with(UnknownFields setting) {
    return new RequestShape(name, shape, optional, setting);
  }

  /** Collects faults of such a body, or of a part of it. */
  public Faults faults() {
    return new Faults(unknownFields);
  }

  /** The body's entry in the API's description. */
  public Schema<?> schema() {
    return optional ? Schemas.orNull(shape.schema()) : shape.schema();
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
    Faults faults = faults();
    JsonNode acceptedValue =
        shape.read("", body == null ? JsonNodeFactory.instance.nullNode() : body, faults);
    faults.throwIfAny();
    return (ObjectNode) acceptedValue;
  }
}
