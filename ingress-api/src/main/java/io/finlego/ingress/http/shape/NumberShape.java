package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** The shape of a JSON number, which is stored with all its digits. */
public record NumberShape(boolean negativeAllowed) implements Shape {

  /** The largest accepted number. It is larger than any realistic quantity. */
  static final BigDecimal MAX = BigDecimal.TEN.pow(50);

  @Override
  public JsonNode read(String path, JsonNode value, Faults faults) {
    if (!value.isNumber()) {
      faults.add(Fault.invalidField(path, "Must be a number."));
    } else if (!isInRange(value.decimalValue())) {
      faults.add(Fault.invalidField(path, Decimals.REFUSAL));
    } else if (!negativeAllowed && value.decimalValue().signum() < 0) {
      faults.add(Fault.invalidField(path, "Must not be negative."));
    }
    return value;
  }

  static boolean isInRange(BigDecimal number) {
    return Decimals.areFew(number) && number.abs().compareTo(MAX) <= 0;
  }

  @Override
  public Schema<?> schema() {
    return Schemas.of("number")
        .minimum(negativeAllowed ? MAX.negate() : BigDecimal.ZERO)
        .maximum(MAX);
  }
}
