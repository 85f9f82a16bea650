package io.finlego.ingress.transaction;

import io.finlego.ingress.query.Conditions;
import io.finlego.kernel.Money;
import java.util.Currency;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The conditions in SQL of a search for transactions, over the alias {@code t} of the published
 * view.
 */
final class TransactionConditions {

  private static final String ON_EITHER_SIDE =
      "(t.debit_account_id = :account or t.credit_account_id = :account)";
  private static final String DEBITED = "t.debit_account_id = :account";
  private static final String CREDITED = "t.credit_account_id = :account";

  private static final String OWNED =
      "(select a.id from ledger.account_view a where a.client_id = :client)";
  private static final String OWNED_ON_EITHER_SIDE =
      "(t.debit_account_id in " + OWNED + " or t.credit_account_id in " + OWNED + ")";
  private static final String OWNED_DEBITED = "t.debit_account_id in " + OWNED;
  private static final String OWNED_CREDITED = "t.credit_account_id in " + OWNED;

  /**
   * Amounts are kept in minor units, and how many of them make a major one depends on the currency:
   * mostly 100.
   */
  private static final String MINOR_IN_MAJOR =
      "case when t.currency in (%s) then 1 when t.currency in (%s) then 1000 when t.currency in (%s) then 10000 else 100 end"
          .formatted(
              currencies(decimals -> decimals == 0),
              currencies(decimals -> decimals == 3),
              currencies(decimals -> decimals == 4));

  private TransactionConditions() {}

  static Conditions of(TransactionFilter filter) {
    return new Conditions()
        .and(accountOn(filter.side()), "account", filter.account())
        .and(ownedOn(filter), "client", filter.client())
        .and("t.payment_id = :payment", "payment", filter.payment())
        .and("t.status = :status", "status", filter.status())
        .and("t.type = :type", "type", filter.type())
        .and("t.currency = :currency", "currency", filter.currency())
        .and("t.amount >= :minAmount * " + MINOR_IN_MAJOR, "minAmount", filter.minAmount())
        .and("t.amount <= :maxAmount * " + MINOR_IN_MAJOR, "maxAmount", filter.maxAmount())
        .andContains("t.description ilike :text", "text", filter.text())
        .and("t.created_at >= :from", "from", filter.from())
        .and("t.created_at < :until", "until", filter.until());
  }

  private static String accountOn(TransactionFilter.@Nullable Side side) {
    return switch (side) {
      case null -> ON_EITHER_SIDE;
      case DEBIT -> DEBITED;
      case CREDIT -> CREDITED;
    };
  }

  /** With an account given, the direction is that account's, and the client may own either side. */
  private static String ownedOn(TransactionFilter filter) {
    return switch (filter.account() == null ? filter.side() : null) {
      case null -> OWNED_ON_EITHER_SIDE;
      case DEBIT -> OWNED_DEBITED;
      case CREDIT -> OWNED_CREDITED;
    };
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
