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
 * The shape of an amount of money in major units, which is a JSON number or a numeric string. This
 * shape does not check the number of decimals, because that number depends on the currency. {@link
 * AmountInCurrency}, which is a rule of the surrounding object, checks the decimals.
 */
public record AmountShape(boolean zeroAllowed) implements Shape {

  static final String NOT_A_NUMBER = "Must be a number, such as 12.50.";
  static final String OUT_OF_RANGE = "The amount is out of range.";

  /** The largest amount in a currency without decimals, which is the largest of all amounts. */
  private static final BigDecimal MAX = BigDecimal.valueOf(Money.MAX_MINOR_UNITS);

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?");

  /** Reads the number from a JSON value. Returns null if it is not a number or a numeric string. */
  public static @Nullable BigDecimal parse(JsonNode value) {
    if (value.isNumber()) {
      return value.decimalValue();
    }
    return value.isString() ? parse(value.stringValue()) : null;
  }

  /** Parses a text. Returns null if the text does not have the format of a JSON number. */
  public static @Nullable BigDecimal parse(String text) {
    return text.length() <= Money.CHARACTERS_MAX && NUMBER.matcher(text).matches()
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

  /** Tells whether the amount is within the ledger's range for at least one currency. */
  static boolean isInRange(BigDecimal amount) {
    return amount.compareTo(MAX) <= 0 && Decimals.isWithinLimit(amount);
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
