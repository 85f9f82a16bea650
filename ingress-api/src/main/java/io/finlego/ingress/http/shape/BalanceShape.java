package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/**
 * The shape of a balance in major units. It has the format of {@link AmountShape}, but may be
 * negative.
 */
public record BalanceShape() implements Shape {

  @Override
  public JsonNode read(String path, JsonNode value, Faults faults) {
    BigDecimal balance = AmountShape.parse(value);
    if (balance == null) {
      AmountShape.refuse(path, AmountShape.NOT_A_NUMBER, faults);
    } else if (!NumberShape.isWithinAbsoluteMax(balance)) {
      AmountShape.refuse(path, AmountShape.OUT_OF_RANGE, faults);
    }
    return value;
  }

  @Override
  public Schema<?> schema() {
    return Schemas.of("number")
        .minimum(NumberShape.ABSOLUTE_MAX.negate())
        .maximum(NumberShape.ABSOLUTE_MAX);
  }
}
