package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.finlego.kernel.Money;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An amount of money in major units: a JSON number, or a string that holds one. Its currency
 * decides how many decimals it may have; {@link AmountInCurrency}, a rule of the object around it,
 * checks that.
 */
public record AmountShape(boolean zeroAllowed) implements Shape {

  static final String NOT_A_NUMBER = "Must be a number, such as 12.50.";
  static final String OUT_OF_RANGE = "The amount is out of range.";

  /** No currency has fewer than no decimals. */
  private static final BigDecimal MAX = BigDecimal.valueOf(Money.MAX_MINOR_UNITS);

  private static final int CHARACTERS_MAX = 64;
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?");

  /** The number in a JSON value, or null if the value does not hold one. */
  public static @Nullable BigDecimal parse(JsonNode value) {
    if (value.isNumber()) {
      return value.decimalValue();
    }
    return value.isString() ? parse(value.stringValue()) : null;
  }

  /** The number in a text, or null if the text is not a number as JSON writes it. */
  public static @Nullable BigDecimal parse(String text) {
    return text.length() <= CHARACTERS_MAX && NUMBER.matcher(text).matches()
        ? new BigDecimal(text)
        : null;
  }

  @Override
  public JsonNode read(String path, JsonNode value, Faults faults) {
    BigDecimal amount = parse(value);
    if (amount == null) {
      refuse(path, NOT_A_NUMBER, faults);
    } else if (amount.signum() < 0 || (amount.signum() == 0 && !zeroAllowed)) {
      refuse(path, zeroAllowed ? "Must not be negative." : "Must be positive.", faults);
    } else if (!isInRange(amount)) {
      refuse(path, OUT_OF_RANGE, faults);
    }
    return value;
  }

  /** Tells whether some currency's account could hold the amount. */
  static boolean isInRange(BigDecimal amount) {
    return amount.compareTo(MAX) <= 0 && Decimals.areFew(amount);
  }

  static void refuse(String path, String message, Faults faults) {
    faults.add(Fault.invalidAmount(path, message));
  }

  @Override
  public Schema<?> schema() {
    Schema<?> schema = Schemas.of("number").maximum(MAX);
    return zeroAllowed
        ? schema.minimum(BigDecimal.ZERO)
        : schema.exclusiveMinimumValue(BigDecimal.ZERO);
  }
}
