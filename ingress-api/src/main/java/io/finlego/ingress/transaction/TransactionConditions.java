package io.finlego.ingress.transaction;

import io.finlego.ingress.query.Conditions;
import io.finlego.ingress.query.TimeOrderedIds;
import io.finlego.kernel.Money;
import java.util.Currency;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * The conditions in SQL of a search for transactions, over the alias {@code t} of {@link
 * TransactionSource}.
 */
final class TransactionConditions {

  /**
   * Amounts are kept in minor units, and how many of them make a major one depends on the currency:
   * mostly 100.
   */
  private static final String MINOR_IN_MAJOR =
      """
      case when t.currency in (%s) then 1
           when t.currency in (%s) then 1000
           when t.currency in (%s) then 10000
           else 100
      end\
      """
          .formatted(
              currencies(decimals -> decimals == 0),
              currencies(decimals -> decimals == 3),
              currencies(decimals -> decimals == 4));

  private TransactionConditions() {}

  static Conditions of(TransactionFilter filter) {
    return new Conditions()
        .bound("account", filter.account())
        .bound("client", filter.client())
        .and("t.payment_id = :payment", "payment", filter.payment())
        .and("t.status = :status", "status", filter.status())
        .and("t.type = :type", "type", filter.type())
        .and("t.currency = :currency", "currency", filter.currency())
        .and("t.amount >= :minAmount * " + MINOR_IN_MAJOR, "minAmount", filter.minAmount())
        .and("t.amount <= :maxAmount * " + MINOR_IN_MAJOR, "maxAmount", filter.maxAmount())
        .andContains("t.description ilike :text", "text", filter.text())
        .and("t.created_at >= :from", "from", filter.from())
        .and("t.id >= :fromId", "fromId", TimeOrderedIds.notAbove(filter.from()))
        .and("t.created_at < :until", "until", filter.until())
        .and("t.id < :untilId", "untilId", TimeOrderedIds.above(filter.until()));
  }

  private static String currencies(IntPredicate decimals) {
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> Money.currency(currency.getCurrencyCode()) != null)
        .filter(currency -> decimals.test(Money.decimals(currency)))
        .map(currency -> "'" + currency.getCurrencyCode() + "'")
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
