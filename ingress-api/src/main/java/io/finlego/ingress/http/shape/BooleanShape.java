package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import tools.jackson.databind.JsonNode;

/** The shape of a JSON boolean. Refuses the strings {@code "true"} and {@code "false"}. */
public record BooleanShape() implements Shape {

  @Override
  public JsonNode read(String path, JsonNode value, Faults faults) {
    if (!value.isBoolean()) {
      faults.add(Fault.invalidField(path, "Must be true or false."));
    }
    return value;
  }

  @Override
  public Schema<?> schema() {
    return Schemas.of("boolean");
  }
}
