package io.finlego.ingress.http.query;

import io.finlego.ingress.http.day.Today;
import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.AcceptedObject;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The days for which a request wants balances. A day that has not come has no balance, so a period
 * that goes on after today ends today. Every operation that gives balances of days reads its period
 * here.
 *
 * @param from the first day, which is not after today
 * @param to the last day, which is not after today
 * @param requestedTo the last day of the request, which may be after today
 */
public record BalanceDays(LocalDate from, LocalDate to, LocalDate requestedTo) {

  /**
   * Reads the accepted fields {@code from} and {@code to}.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 if {@code to} is before {@code from},
   *     or if {@code from} is after today
   */
  public static BalanceDays of(AcceptedObject request, Today today) {
    LocalDate from = Objects.requireNonNull(request.date("from"));
    LocalDate to = Objects.requireNonNull(request.date("to"));
    LocalDate lastDay = today.date();
    boolean isReversed = to.isBefore(from);
    new Faults()
        .require(!isReversed, "to", "Must not be before from.")
        .require(
            isReversed || !from.isAfter(lastDay),
            "from",
            "Must not be after today, " + lastDay + ".")
        .throwIfAny();
    return new BalanceDays(from, to.isAfter(lastDay) ? lastDay : to, to);
  }
}
