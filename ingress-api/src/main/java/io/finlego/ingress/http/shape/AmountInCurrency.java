package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.finlego.kernel.Currency;
import io.finlego.kernel.InvalidAmountException;
import io.finlego.kernel.Money;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requires that the amount in one field fits the currency in another field. The amount must not
 * have more decimals than the currency, and must be within the ledger's range. Does nothing if one
 * of the fields is missing or wrong.
 */
public record AmountInCurrency(String amountField, String currencyField) implements ObjectRule {

  /** The number of decimals of most currencies. */
  private static final int USUAL_DECIMALS = 2;

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
              ObjectShape.fieldPath(path, amountField), String.valueOf(e.getMessage())));
    }
  }

  /**
   * Adds a condition for each group of currencies with the same number of decimals. The condition
   * limits the decimals and the range of the amount. A caller that checks {@code multipleOf} with
   * binary floating-point numbers needs a tolerance.
   */
  @Override
  public void describe(Schema<?> schema) {
    NavigableMap<Integer, List<String>> codesByDecimals =
        Currency.all().stream()
            .collect(
                Collectors.groupingBy(
                    Currency::decimals,
                    TreeMap::new,
                    Collectors.mapping(Currency::code, Collectors.toList())));
    codesByDecimals.remove(USUAL_DECIMALS);
    addConditions(schema, codesByDecimals);
  }

  private void addConditions(
      Schema<?> schema, NavigableMap<Integer, List<String>> codesByDecimals) {
    Map.Entry<Integer, List<String>> firstGroup = codesByDecimals.firstEntry();
    Schema<?> condition =
        Schemas.with(currencyField, Schemas.words(firstGroup.getValue()))
            .required(List.of(currencyField));
    NavigableMap<Integer, List<String>> otherGroups =
        codesByDecimals.tailMap(firstGroup.getKey(), false);
    Schema<?> otherwise = Schemas.any();
    if (otherGroups.isEmpty()) {
      otherwise = amountSchema(USUAL_DECIMALS);
    } else {
      addConditions(otherwise, otherGroups);
    }
    Schemas.require(schema, condition, amountSchema(firstGroup.getKey()), otherwise);
  }

  private Schema<?> amountSchema(int decimals) {
    return Schemas.with(
        amountField,
        Schemas.any()
            .multipleOf(BigDecimal.ONE.movePointLeft(decimals))
            .maximum(BigDecimal.valueOf(Money.MAX_MINOR_UNITS, decimals)));
  }

  private static @Nullable BigDecimal amount(@Nullable JsonNode value) {
    BigDecimal amount = value == null ? null : AmountShape.parse(value);
    return amount == null || !AmountShape.isInRange(amount) ? null : amount;
  }

  private static @Nullable Currency currency(@Nullable JsonNode value) {
    return value != null && value.isString() ? Currency.find(value.stringValue()) : null;
  }
}
