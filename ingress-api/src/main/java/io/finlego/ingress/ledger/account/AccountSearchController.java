package io.finlego.ingress.ledger.account;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.paging.Keyset;
import io.finlego.ingress.http.paging.KeysetPage;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.RequestShape;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operations that search accounts. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_2)
class AccountSearchController {

  private final AccountSearch search;
  private final RequestShape shape;

  AccountSearchController(
      AccountSearch search, @Qualifier("searchAccountsShape") RequestShape shape) {
    this.search = search;
    this.shape = shape;
  }

  @PostMapping("/v2/ledger/internal/Accounts/search")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Search accounts",
      text =
          """
          The accounts of all clients and of the institution that match every given filter; a list matches if any of \
          its values does. Newest first by default; `sort` changes the order.

          A page has `limit` accounts (1 to 500, by default 50). Send its `nextCursor` back as `cursor`, with the same \
          filters and sort, to get the next page; on the last page it is null. Deep pages cost no more than the first, \
          and newly opened accounts do not shift the pages. The operation changes nothing and may be repeated.

          An invalid value, an empty list, or a cursor that was altered or belongs to another search: 400 \
          `invalidField`; a balance that is not a number: 400 `invalidAmount`.\
          """,
      body = AccountSearchShapes.SEARCH_ACCOUNTS,
      example = "search-accounts")
  Result<KeysetPage<Account>> search(@RequestBody @Nullable JsonNode body, CurrentCaller caller) {
    return page(new AcceptedObject(shape.read(body)), caller);
  }

  @GetMapping("/v2/ledger/internal/Accounts")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "List accounts by filter",
      text =
          """
          Works like `POST /v2/ledger/internal/Accounts/search`, with the filters as query parameters. A list is given \
          as several parameters with the same name, or with commas between its values.\
          """,
      query = AccountSearchShapes.LIST_BY_FILTER,
      example = "search-accounts")
  Result<KeysetPage<Account>> list(AcceptedObject query, CurrentCaller caller) {
    return page(query, caller);
  }

  private Result<KeysetPage<Account>> page(AcceptedObject request, CurrentCaller caller) {
    AccountFilter filter = AccountFilter.of(request);
    return Result.of(
        search.page(caller.requireEverything(), filter, Keyset.of(filter.identity(), request)));
  }
}
