package io.finlego.ingress.ledger.transaction;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.access.visibility.PastInstants;
import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.paging.Keyset;
import io.finlego.ingress.http.paging.KeysetPage;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.RequestShape;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operation that searches transactions of all clients. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class TransactionSearchController {

  private final Transactions transactions;
  private final RequestShape shape;
  private final BookingDays days;

  TransactionSearchController(
      Transactions transactions,
      @Qualifier("searchTransactionsShape") RequestShape shape,
      BookingDays days) {
    this.transactions = transactions;
    this.shape = shape;
    this.days = days;
  }

  @PostMapping("/internal/Transactions/query")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Search transactions of all clients",
      text =
          """
          The transactions that match every given filter; a list matches if any of its values does. Transactions of \
          drafts, pending and cancelled payments are included unless `statuses` excludes them. Newest first by \
          default; `sort` can ask for the oldest first.

          A page has `limit` transactions (1 to 500, by default 50). Send its `nextCursor` back as `cursor`, with the \
          same filters and sort, to get the next page; on the last page it is null. New transactions do not shift the \
          pages. The operation changes nothing and may be repeated.

          An invalid value, an empty list, a period that ends before it begins, or a cursor that was altered or \
          belongs to another search: 400 `invalidField`; an invalid amount: 400 `invalidAmount`.\
          """
              + PastInstants.REFERENCE,
      body = TransactionSearchShapes.SEARCH_TRANSACTIONS,
      example = "search-transactions")
  Result<KeysetPage<Transaction>> search(
      @RequestBody @Nullable JsonNode body, CurrentCaller caller) {
    AcceptedObject request = new AcceptedObject(shape.read(body));
    TransactionFilter filter = TransactionFilter.ofBody(request, days);
    return Result.of(
        transactions.page(
            caller.requireEverything(), filter, Keyset.of(filter.identity(), request)));
  }
}
