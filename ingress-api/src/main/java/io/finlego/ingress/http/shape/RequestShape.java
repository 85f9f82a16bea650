package io.finlego.ingress.http.shape;

import io.finlego.ingress.IngressSettings.UnknownFields;
import io.finlego.ingress.http.limits.HeavyWork;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape of the body of an operation. Each shape is a bean.
 *
 * @param name the unique name of this shape in PascalCase, which is the name of the schema in the
 *     OpenAPI document
 * @param isBodyOptional whether a missing body and the body {@code null} count as an empty object
 * @param unknownFields the setting for unknown fields. {@link UnknownFieldsConfiguration} sets it
 *     in every bean
 */
public record RequestShape(
    String name, Shape shape, boolean isBodyOptional, UnknownFields unknownFields) {

  public static RequestShape required(String name, Shape shape) {
    return new RequestShape(name, shape, false, UnknownFields.REFUSE);
  }

  public static RequestShape optional(String name, Shape shape) {
    return new RequestShape(name, shape, true, UnknownFields.REFUSE);
  }

  RequestShape with(UnknownFields setting) {
    return new RequestShape(name, shape, isBodyOptional, setting);
  }

  /** Makes a collection for the faults of a body, or of a part of a body. */
  public Faults faults() {
    return new Faults(unknownFields);
  }

  /** The schema of the body for the OpenAPI document. */
  public Schema<?> schema() {
    return isBodyOptional ? Schemas.orNull(shape.schema()) : shape.schema();
  }

  /**
   * Checks and reads the body.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 with the faults of all fields
   */
  public ObjectNode read(@Nullable JsonNode body) {
    if (isBodyOptional && (body == null || body.isNull())) {
      return JsonNodeFactory.instance.objectNode();
    }
    Faults faults = faults();
    JsonNode sentValue = body == null ? JsonNodeFactory.instance.nullNode() : body;
    try (HeavyWork.Turn _ = HeavyWork.current().continueBody()) {
      JsonNode acceptedValue = shape.read("", sentValue, faults);
      faults.throwIfAny();
      return (ObjectNode) acceptedValue;
    }
  }
}
