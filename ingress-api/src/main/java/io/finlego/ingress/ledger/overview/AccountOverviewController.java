package io.finlego.ingress.ledger.overview;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.ledger.account.Account;
import io.finlego.ingress.ledger.account.Accounts;
import io.finlego.ingress.ledger.transaction.Transaction;
import io.finlego.ingress.ledger.transaction.Transactions;
import io.finlego.kernel.AccountId;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The operation that shows an account with its last transaction and its turnover. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_2)
class AccountOverviewController {

  private final Accounts accounts;
  private final Movements movements;
  private final Transactions transactions;
  private final Clock clock;

  AccountOverviewController(
      Accounts accounts, Movements movements, Transactions transactions, Clock clock) {
    this.accounts = accounts;
    this.movements = movements;
    this.transactions = transactions;
    this.clock = clock;
  }

  @GetMapping("/v2/ledger/internal/Accounts/{accountId}")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Read an account with its last transaction and its turnover",
      text =
          """
          The account, the newest transaction posted to it (null before the first), and the amounts debited and \
          credited in the last 30 days of 24 hours. All three belong to the same version of the account, so that they \
          agree. An account that does not exist: 404 \
          `accountNotFound`.\
          """,
      example = "account-overview")
  Result<AccountOverview> read(@PathVariable UUID accountId, CurrentCaller caller) {
    ReadScope.Everything scope = caller.requireEverything();
    Account account =
        accounts
            .find(scope, new AccountId(accountId))
            .orElseThrow(
                () ->
                    ApiException.of(
                        LedgerRejectionCode.ACCOUNT_NOT_FOUND, "There is no such account."));
    Transaction lastTransaction =
        movements
            .findLastTransaction(scope, account)
            .flatMap(id -> transactions.find(scope, id))
            .orElse(null);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return Result.of(
        new AccountOverview(account, lastTransaction, movements.turnover(scope, account, now)));
  }
}
