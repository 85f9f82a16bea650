package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.finlego.kernel.Currency;
import io.finlego.kernel.InvalidAmountException;
import io.finlego.kernel.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requires that the amount in one field fits the currency in another field: it has no more decimals
 * than the currency, and the ledger can hold it.
 */
public record AmountInCurrency(String amountField, String currencyField) implements ObjectRule {

  @Override
  public void check(String path, ObjectNode value, Faults faults) {
    BigDecimal amount = amount(value.get(amountField));
    Currency currency = currency(value.get(currencyField));
    if (amount == null || amount.signum() < 0 || currency == null) {
      return;
    }
    try {
      Money.ofMajor(amount, currency);
    } catch (InvalidAmountException e) {
      faults.add(
          Fault.invalidAmount(
              ObjectShape.within(path, amountField), String.valueOf(e.getMessage())));
    }
  }

  private static @Nullable BigDecimal amount(@Nullable JsonNode value) {
    BigDecimal amount = value == null ? null : AmountShape.parse(value);
    return amount == null || !Decimals.areFew(amount) ? null : amount;
  }

  private static @Nullable Currency currency(@Nullable JsonNode value) {
    return value != null && value.isString() ? Currency.find(value.stringValue()) : null;
  }
}
