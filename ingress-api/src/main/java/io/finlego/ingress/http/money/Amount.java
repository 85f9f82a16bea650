package io.finlego.ingress.http.money;

import com.fasterxml.jackson.annotation.JsonValue;
import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.finlego.kernel.Currency;
import io.finlego.kernel.InvalidAmountException;
import io.finlego.kernel.Money;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * An amount in major units. It has exactly the digits that the caller wrote, in a JSON number or in
 * a numeric string. A text that is not a decimal number, such as {@code "1,00"}, is refused with
 * {@code invalidAmount} while the body is read. {@link #toPositiveMoney} checks the sign and the
 * number of decimals.
 */
@JsonDeserialize(using = AmountReader.class)
public record Amount(@JsonValue BigDecimal value) {

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");

  /** Parses a text. Returns null if the text is not a decimal number. */
  public static @Nullable Amount parse(String text) {
    return DECIMAL.matcher(text).matches() ? new Amount(new BigDecimal(text)) : null;
  }

  /**
   * Converts the amount to money in this currency. If the amount is not greater than zero or has
   * more decimals than the currency, adds a fault {@code invalidAmount} and returns null.
   */
  public @Nullable Money toPositiveMoney(Currency currency, String field, Faults faults) {
    try {
      Money money = Money.ofMajor(value, currency);
      if (money.isPositive()) {
        return money;
      }
      faults.add(Fault.invalidAmount(field, "The amount must be greater than zero."));
    } catch (InvalidAmountException e) {
      faults.add(Fault.invalidAmount(field, String.valueOf(e.getMessage())));
    }
    return null;
  }
}
