package io.finlego.ingress.ledger.payment;

import io.finlego.ingress.http.query.QueryReader;
import io.finlego.ingress.http.query.Sorting;
import io.finlego.ingress.ledger.transaction.TransactionWords;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The filters and the order of a search for payments. A filter that is null does not filter. */
record PaymentFilter(
    @Nullable String status,
    @Nullable String externalId,
    @Nullable UUID account,
    @Nullable Instant from,
    @Nullable Instant until,
    Sorting sorting) {

  /**
   * The filter in these query parameters.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 with every parameter at fault
   */
  static PaymentFilter of(PaymentQuery query) {
    QueryReader reader = new QueryReader();
    PaymentFilter filter =
        new PaymentFilter(
            reader.word("status", query.status(), TransactionWords.STATUS.words()),
            reader.text("externalId", query.externalId()),
            reader.uuid("accountId", query.accountId()),
            reader.from("from", query.from()),
            reader.until("to", query.to()),
            Sorting.read(reader, query.sort()));
    reader.requireOrder(filter.from(), filter.until(), "to").throwIfAny();
    return filter;
  }
}
