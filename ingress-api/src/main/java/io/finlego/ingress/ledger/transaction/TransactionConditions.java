package io.finlego.ingress.ledger.transaction;

import io.finlego.ingress.http.query.Conditions;
import io.finlego.ingress.http.query.MajorUnits;

/**
 * The SQL conditions of a search for transactions, over the alias {@code t} of {@link
 * TransactionSource}.
 */
final class TransactionConditions {

  private static final String MINOR_IN_MAJOR = MajorUnits.minorIn("t.currency");

  private TransactionConditions() {}

  /** The conditions on the debited or credited accounts, which have the alias {@code a}. */
  static Conditions accounts(TransactionFilter filter) {
    return new Conditions()
        .andOneOf("a.id", "uuid", "accounts", filter.accounts())
        .andOneOf("a.client_id", "uuid", "clients", filter.clients());
  }

  static Conditions of(TransactionFilter filter) {
    Conditions conditions =
        new Conditions()
            .binding(accounts(filter))
            .andOneOf("t.payment_id", "uuid", "payments", filter.payments())
            .andOneOf("t.status", "text", "statuses", filter.statuses())
            .andOneOf("t.type", "text", "types", filter.types())
            .andOneOf("t.currency", "text", "currencies", filter.currencies())
            .and("t.amount >= :minAmount * " + MINOR_IN_MAJOR, "minAmount", filter.minAmount())
            .and("t.amount <= :maxAmount * " + MINOR_IN_MAJOR, "maxAmount", filter.maxAmount())
            .andWords("ledger.fold(t.description) like ledger.fold(:text)", "text", filter.text());
    return TransactionPeriod.add(conditions, filter.period());
  }
}
