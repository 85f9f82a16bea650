package io.finlego.ingress.ledger.transaction;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.paging.Keyset;
import io.finlego.ingress.http.paging.KeysetPage;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.Kept;
import io.finlego.ingress.http.shape.RequestShape;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Searches transactions. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class TransactionSearchController {

  private final Transactions transactions;
  private final RequestShape shape;

  TransactionSearchController(
      Transactions transactions, @Qualifier("searchTransactionsShape") RequestShape shape) {
    this.transactions = transactions;
    this.shape = shape;
  }

  @PostMapping("/internal/Transactions/query")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Search transactions of all clients",
      text =
          """
          The transactions that match every filter given; of the values of a list, any: those of drafts and pending and cancelled \
          payments too, unless `statuses` says otherwise. Newest first unless `sort` asks for the oldest first.

          A page has `limit` transactions (1 to 500, 50 unless given); `nextCursor`, sent back as `cursor` with the same filters \
          and sort, gives the next one, and is null on the last. Transactions made in the meantime move nothing. Changes nothing, \
          so it may be repeated at will.

          Values that are none, an empty list, a period that ends before it begins, or a cursor that was altered or belongs to \
          another search: 400 `invalidField`; an amount that is none: 400 `invalidAmount`.\
          """,
      body = TransactionSearchShapes.SEARCH_TRANSACTIONS,
      example = "search-transactions")
  Result<KeysetPage<Transaction>> search(
      @RequestBody @Nullable JsonNode body, CurrentCaller caller) {
    Kept request = new Kept(shape.read(body));
    TransactionFilter filter = TransactionFilter.of(request);
    return Result.of(transactions.page(caller.everything(), filter, Keyset.of(filter, request)));
  }
}
