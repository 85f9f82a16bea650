package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/**
 * The shape of a JSON number, which is stored with all its digits.
 *
 * @param min the smallest accepted number
 * @param max the largest accepted number
 */
public record NumberShape(BigDecimal min, BigDecimal max) implements Shape {

  /** The largest number that any number shape accepts. It is larger than any realistic quantity. */
  static final BigDecimal ABSOLUTE_MAX = BigDecimal.TEN.pow(50);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public static NumberShape any() {
    return new NumberShape(ABSOLUTE_MAX.negate(), ABSOLUTE_MAX);
  }

  public static NumberShape notNegative() {
    return new NumberShape(BigDecimal.ZERO, ABSOLUTE_MAX);
  }

  /** A number from 0 to 100. */
  public static NumberShape percentage() {
    return new NumberShape(BigDecimal.ZERO, HUNDRED);
  }

  @Override
  public JsonNode read(String path, JsonNode value, Faults faults) {
    if (!value.isNumber()) {
      faults.add(Fault.invalidField(path, "Must be a number."));
    } else if (!isWithinAbsoluteMax(value.decimalValue())) {
      faults.add(Fault.invalidField(path, Decimals.REFUSAL));
    } else if (value.decimalValue().compareTo(min) < 0) {
      faults.add(Fault.invalidField(path, "Must not be negative."));
    } else if (value.decimalValue().compareTo(max) > 0) {
      faults.add(Fault.invalidField(path, "Must be at most %s.".formatted(max.toPlainString())));
    }
    return value;
  }

  static boolean isWithinAbsoluteMax(BigDecimal number) {
    return Decimals.isWithinLimit(number) && number.abs().compareTo(ABSOLUTE_MAX) <= 0;
  }

  @Override
  public Schema<?> schema() {
    return Schemas.of("number").minimum(min).maximum(max);
  }
}
