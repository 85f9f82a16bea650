package io.finlego.ingress.ledger.account;

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
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Searches accounts. */
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
          The accounts of all clients and of the institution that match every filter given; of the values of a list, any. Newest \
          first unless `sort` says otherwise.

          A page has `limit` accounts (1 to 500, 50 unless given); `nextCursor`, sent back as `cursor` with the same filters \
          and sort, gives the next one, and is null on the last. A page costs the same however deep it lies, and accounts opened \
          in the meantime move nothing. Changes nothing, so it may be repeated at will.

          Values that are none, an empty list, or a cursor that was altered or belongs to another search: 400 `invalidField`; a \
          balance that is no number: 400 `invalidAmount`.\
          """,
      body = AccountSearchShapes.SEARCH_ACCOUNTS,
      example = "search-accounts")
  Result<KeysetPage<Account>> search(@RequestBody @Nullable JsonNode body, CurrentCaller caller) {
    Kept request = new Kept(shape.read(body));
    AccountFilter filter = AccountFilter.of(request);
    return Result.of(search.page(caller.everything(), filter, Keyset.of(filter, request)));
  }

  @GetMapping("/v2/ledger/internal/Accounts")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "List accounts by filter",
      text =
          """
          As the search with a body, `POST /v2/ledger/internal/Accounts/search`, with its filters as query parameters: a list is \
          given as several parameters of one name, or with commas between its values.\
          """,
      example = "search-accounts")
  Result<KeysetPage<Account>> list(
      @ParameterObject AccountSearchQuery query, CurrentCaller caller) {
    return search(query.body(), caller);
  }
}
