package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Requires that the amount in {@code upperField} is not below the amount in {@code lowerField}. */
public record AmountsInOrder(String lowerField, String upperField) implements ObjectRule {

  @Override
  public void check(String path, ObjectNode value, Faults faults) {
    BigDecimal lower = amount(value.get(lowerField));
    BigDecimal upper = amount(value.get(upperField));
    if (lower != null && upper != null && upper.compareTo(lower) < 0) {
      faults.add(
          Fault.invalidField(
              ObjectShape.fieldPath(path, upperField), "Must not be below " + lowerField + "."));
    }
  }

  private static @Nullable BigDecimal amount(@Nullable JsonNode value) {
    return value == null ? null : AmountShape.parse(value);
  }
}
