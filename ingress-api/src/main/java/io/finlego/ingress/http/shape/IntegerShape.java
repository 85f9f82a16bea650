package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/**
 * The shape of a whole number. {@code 1.0} is a whole number too.
 *
 * @param min the smallest accepted number
 * @param max the largest accepted number
 */
public record IntegerShape(long min, long max) implements Shape {

  @Override
  public JsonNode read(String path, JsonNode value, Faults faults) {
    if (!value.isNumber() || !isWhole(value.decimalValue())) {
      faults.add(Fault.invalidField(path, "Must be a whole number."));
    } else if (!isInRange(value.decimalValue())) {
      faults.add(Fault.invalidField(path, "Must be between %s and %s.".formatted(min, max)));
    }
    return value;
  }

  /** Tells whether the value is a number that {@link #read} accepts. */
  boolean accepts(JsonNode value) {
    return value.isNumber() && isWhole(value.decimalValue()) && isInRange(value.decimalValue());
  }

  private static boolean isWhole(BigDecimal number) {
    return Decimals.isWithinLimit(number) && number.stripTrailingZeros().scale() <= 0;
  }

  private boolean isInRange(BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(min)) >= 0
        && number.compareTo(BigDecimal.valueOf(max)) <= 0;
  }

  @Override
  public Schema<?> schema() {
    return Schemas.of("integer").minimum(BigDecimal.valueOf(min)).maximum(BigDecimal.valueOf(max));
  }
}
