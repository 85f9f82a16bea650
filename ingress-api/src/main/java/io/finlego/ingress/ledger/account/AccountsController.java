package io.finlego.ingress.ledger.account;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.access.visibility.PastInstants;
import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.client.profile.ActiveClients;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.paging.Page;
import io.finlego.ingress.http.paging.Paging;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.UuidShape;
import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.schemas.Domain;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The operations that list and show accounts. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class AccountsController {

  private final Accounts accounts;
  private final ActiveClients clients;
  private final PastInstants instants;

  AccountsController(Accounts accounts, ActiveClients clients, PastInstants instants) {
    this.accounts = accounts;
    this.clients = clients;
    this.instants = instants;
  }

  @GetMapping("/Accounts")
  @Callers({CallerKind.FRONT_OFFICE, CallerKind.SYSTEM})
  @Described(
      summary = "List a client's accounts",
      text =
          """
          One page of a client's accounts, in the client's order. A front office gets the accounts of its own client, \
          closed ones only with `status=closed`; a system names the client with `clientId` and gets all accounts unless \
          `status` says which. With `at` each balance is the one at that instant, as for a single \
          account. A client that does not exist: 404 \
          `clientNotFound`.\
          """,
      query = AccountShapes.LIST_ACCOUNTS,
      example = "list-accounts")
  Result<Page<Account>> list(AcceptedObject query, CurrentCaller caller) {
    ClientId client = RequestedClient.of(caller, query.uuid("clientId"));
    if (caller.isSystem()) {
      clients.requireExisting(client, "clientId");
    }
    List<String> statuses = statuses(caller, query.text("status"));
    return Result.of(
        accounts.pageOf(caller.scope(), client, statuses, Paging.of(query), pastInstant(query)));
  }

  private static List<String> statuses(CurrentCaller caller, @Nullable String requestedStatus) {
    if (requestedStatus != null) {
      return List.of(requestedStatus);
    }
    return caller.isSystem() ? List.of() : List.of("active", "blocked");
  }

  @GetMapping("/Accounts/{accountId}")
  @Callers({CallerKind.FRONT_OFFICE, CallerKind.SYSTEM})
  @Described(
      summary = "Read an account by id, account number or IBAN",
      text =
          """
          A UUID is an account's id; any other text is an account number or IBAN, which may contain blanks and \
          lower-case letters. An account that does not exist or does not belong to the caller: 404 `accountNotFound`.

          With `at`, `balance` and `version` include all entries up to and including that microsecond, and never \
          change: the answer waits until everything posted up to then is committed, at most five seconds; then 503 \
          `unavailable`. An `at` in the future counts as now; the field `at` of the answer is the instant that counts. \
          `heldAmount` and `availableBalance` are then left out, because holds leave no history; all other fields have \
          their current values.\
          """,
      query = AccountShapes.READ_ACCOUNT,
      example = "read-account")
  Result<Account> read(
      @Parameter(description = "The account's id, number or IBAN.") @PathVariable String accountId,
      AcceptedObject query,
      CurrentCaller caller) {
    return find(caller.scope(), accountId, pastInstant(query))
        .map(Result::of)
        .orElseThrow(
            () ->
                ApiException.of(
                    LedgerRejectionCode.ACCOUNT_NOT_FOUND, "There is no such account."));
  }

  private Optional<Account> find(ReadScope scope, String idOrNumber, @Nullable Instant at) {
    UUID id = UuidShape.parse(idOrNumber);
    if (id != null) {
      return accounts.find(scope, new AccountId(id), at);
    }
    String numberOrIban = NumberOrIban.parse(idOrNumber);
    return numberOrIban == null ? Optional.empty() : accounts.find(scope, numberOrIban, at);
  }

  /**
   * Returns the instant in the parameter {@code at}; null if the parameter is missing. First waits
   * until everything up to the instant is committed. An instant in the future is replaced by the
   * current time of the database server's clock.
   */
  private @Nullable Instant pastInstant(AcceptedObject query) {
    Instant instant = query.instant("at");
    return instant == null ? null : instants.finalInstant(Domain.LEDGER, instant);
  }
}
