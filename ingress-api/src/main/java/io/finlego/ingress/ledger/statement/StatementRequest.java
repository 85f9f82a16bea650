package io.finlego.ingress.ledger.statement;

import io.finlego.ingress.http.day.Today;
import io.finlego.ingress.http.query.BalanceDays;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.kernel.AccountId;
import java.time.LocalDate;

/**
 * A request for a statement.
 *
 * @param from the first booking date
 * @param to the last booking date. A date after today is replaced by today, except for a camt.053,
 *     because {@code Camt053Document} refuses such a date
 */
record StatementRequest(AccountId accountId, LocalDate from, LocalDate to, StatementFormat format) {

  /**
   * Reads the request from accepted query parameters.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 if the last day is before the first
   *     day, or if the first day is after today
   */
  static StatementRequest of(AcceptedObject query, Today today) {
    BalanceDays days = BalanceDays.of(query, today);
    String word = query.text("format");
    StatementFormat format = word == null ? StatementFormat.JSON : StatementFormat.of(word);
    return new StatementRequest(
        new AccountId(query.requiredUuid("accountId")),
        days.from(),
        format == StatementFormat.CAMT053 ? days.requestedTo() : days.to(),
        format);
  }
}
