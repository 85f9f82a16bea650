package io.finlego.ingress.ledger.statement;

import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.kernel.AccountId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A request for a statement.
 *
 * @param from the first booking date
 * @param to the last booking date
 */
record StatementRequest(AccountId accountId, LocalDate from, LocalDate to, StatementFormat format) {

  /**
   * Reads the request from accepted query parameters.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 if the last day is before the first day
   */
  static StatementRequest of(AcceptedObject query) {
    LocalDate from = Objects.requireNonNull(query.date("from"));
    LocalDate to = Objects.requireNonNull(query.date("to"));
    new Faults().require(!to.isBefore(from), "to", "Must not be before from.").throwIfAny();
    String formatWord = query.text("format");
    return new StatementRequest(
        new AccountId(query.requiredUuid("accountId")),
        from,
        to,
        formatWord == null ? StatementFormat.JSON : StatementFormat.of(formatWord));
  }
}
