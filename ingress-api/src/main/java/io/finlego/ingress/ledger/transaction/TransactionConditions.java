package io.finlego.ingress.ledger.transaction;

import io.finlego.ingress.http.query.Conditions;
import io.finlego.ingress.http.query.MajorUnits;

/**
 * Makes the SQL conditions of a search for transactions. The conditions use the alias {@code t} of
 * the relation that {@link TransactionSource} makes.
 */
final class TransactionConditions {

  private static final String MINOR_UNITS_PER_MAJOR = MajorUnits.minorUnitsPerMajor("t.currency");

  private TransactionConditions() {}

  /** The conditions for the searched accounts, which have the alias {@code a}. */
  static Conditions accounts(TransactionFilter filter) {
    return new Conditions()
        .andOneOf("a.id", "uuid", "accounts", filter.accounts())
        .andOneOf("a.client_id", "uuid", "clients", filter.clients());
  }

  static Conditions of(TransactionFilter filter) {
    Conditions conditions =
        new Conditions()
            .andParametersOf(accounts(filter))
            .andOneOf("t.payment_id", "uuid", "payments", filter.payments())
            .andOneOf("t.status", "text", "statuses", filter.statuses())
            .andOneOf("t.type", "text", "types", filter.types())
            .andOneOf("t.currency", "text", "currencies", filter.currencies())
            .and(
                "t.amount >= :minAmount * " + MINOR_UNITS_PER_MAJOR,
                "minAmount",
                filter.minAmount())
            .and(
                "t.amount <= :maxAmount * " + MINOR_UNITS_PER_MAJOR,
                "maxAmount",
                filter.maxAmount())
            .andWords("ledger.fold(t.description) like ledger.fold(:text)", "text", filter.text());
    return TransactionPeriod.add(conditions, filter.period());
  }
}
