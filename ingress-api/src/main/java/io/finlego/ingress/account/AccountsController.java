package io.finlego.ingress.account;

import io.finlego.ingress.caller.CallerKind;
import io.finlego.ingress.caller.Callers;
import io.finlego.ingress.caller.CurrentCaller;
import io.finlego.ingress.client.ActiveClients;
import io.finlego.ingress.openapi.ApiGroup;
import io.finlego.ingress.paging.Page;
import io.finlego.ingress.paging.Paging;
import io.finlego.ingress.query.QueryReader;
import io.finlego.ingress.reference.Described;
import io.finlego.ingress.result.ApiException;
import io.finlego.ingress.result.Result;
import io.finlego.ingress.shape.UuidShape;
import io.finlego.ingress.visibility.ReadScope;
import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.RejectionCode;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows accounts. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class AccountsController {

  private final Accounts accounts;
  private final ActiveClients clients;

  AccountsController(Accounts accounts, ActiveClients clients) {
    this.accounts = accounts;
    this.clients = clients;
  }

  @GetMapping("/Accounts")
  @Callers({CallerKind.FRONT_OFFICE, CallerKind.SYSTEM})
  @Described(
      summary = "List a client's accounts",
      text =
          """
          One page of the accounts of a client, in the client's order. A front office gets its own; a system names \
          `clientId`. No such client: 404 `clientNotFound`.\
          """,
      example = "list-accounts")
  Result<Page<Account>> list(
      @RequestParam(required = false) @Nullable String clientId,
      Paging paging,
      CurrentCaller caller) {
    QueryReader reader = new QueryReader();
    UUID named = reader.uuid("clientId", clientId);
    reader.throwIfAny();
    ClientId client = OwnClient.of(caller, named);
    if (caller.isSystem()) {
      clients.requireExisting(client, "clientId");
    }
    return Result.of(accounts.of(caller.scope(), client, paging));
  }

  @GetMapping("/Accounts/{account}")
  @Callers({CallerKind.FRONT_OFFICE, CallerKind.SYSTEM})
  @Described(
      summary = "Read an account by id, account number or IBAN",
      text =
          """
          A UUID is an id; anything else is an account number or an IBAN, which may be written with blanks and in lower case. \
          An account that is not there, or not the caller's: 404 `accountNotFound`.\
          """,
      example = "read-account")
  Result<Account> read(@PathVariable String account, CurrentCaller caller) {
    return find(caller.scope(), account)
        .map(Result::of)
        .orElseThrow(
            () -> ApiException.of(RejectionCode.ACCOUNT_NOT_FOUND, "There is no such account."));
  }

  private Optional<Account> find(ReadScope scope, String account) {
    UUID id = UuidShape.parse(account);
    if (id != null) {
      return accounts.find(scope, new AccountId(id));
    }
    String number = NumberOrIban.parse(account);
    return number == null ? Optional.empty() : accounts.find(scope, number);
  }
}
