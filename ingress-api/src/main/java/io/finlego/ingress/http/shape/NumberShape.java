package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A JSON number, kept with all its digits. */
public record NumberShape(boolean negativeAllowed) implements Shape {

  @Override
  public JsonNode read(String path, JsonNode value, Faults faults) {
    if (!value.isNumber()) {
      faults.add(Fault.invalidField(path, "Must be a number."));
    } else if (!Decimals.areFew(value.decimalValue())) {
      faults.add(Fault.invalidField(path, Decimals.REFUSAL));
    } else if (!negativeAllowed && value.decimalValue().signum() < 0) {
      faults.add(Fault.invalidField(path, "Must not be negative."));
    }
    return value;
  }

  @Override
  public Schema<?> schema() {
    Schema<?> schema = new Schema<>(SpecVersion.V31).types(Set.of("number"));
    return negativeAllowed ? schema : schema.minimum(BigDecimal.ZERO);
  }
}
