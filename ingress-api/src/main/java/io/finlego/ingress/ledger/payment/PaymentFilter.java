package io.finlego.ingress.ledger.payment;

import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.http.query.Period;
import io.finlego.ingress.http.query.QueryReader;
import io.finlego.ingress.http.query.Sorting;
import io.finlego.ingress.ledger.transaction.TransactionWords;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The filters and the order of a search for payments. A filter that is null does not filter. */
record PaymentFilter(
    @Nullable String status,
    @Nullable String externalId,
    @Nullable UUID account,
    Period createdIn,
    Sorting sorting) {

  /**
   * The filter in these query parameters.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 with every parameter at fault
   */
  static PaymentFilter of(PaymentQuery query, BookingDays days) {
    QueryReader reader = new QueryReader();
    PaymentFilter filter =
        new PaymentFilter(
            reader.word("status", query.status(), TransactionWords.STATUS.words()),
            reader.text("externalId", query.externalId()),
            reader.uuid("accountId", query.accountId()),
            reader.period(days, "from", query.from(), "to", query.to()),
            Sorting.read(reader, query.sort()));
    reader.throwIfAny();
    return filter;
  }
}
