package io.finlego.ingress.ledger.payment;

import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.http.query.Period;
import io.finlego.ingress.http.query.Sorting;
import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.AcceptedObject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The filters and the order of a search for payments. A filter that is null has no effect. */
record PaymentFilter(
    @Nullable String status,
    @Nullable String externalId,
    @Nullable UUID accountId,
    Period creationPeriod,
    Sorting sorting) {

  /**
   * Reads the filter from accepted query parameters.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 if the period's end is before its start
   */
  static PaymentFilter of(AcceptedObject query, BookingDays days) {
    Faults faults = new Faults();
    PaymentFilter filter =
        new PaymentFilter(
            query.text("status"),
            query.text("externalId"),
            query.uuid("accountId"),
            Period.of(query, "from", "to", days, faults),
            Sorting.of(query.text("sort")));
    faults.throwIfAny();
    return filter;
  }
}
