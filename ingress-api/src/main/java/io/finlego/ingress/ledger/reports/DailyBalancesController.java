package io.finlego.ingress.ledger.reports;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.client.profile.ActiveClients;
import io.finlego.ingress.http.day.Today;
import io.finlego.ingress.http.limits.RequestMemory;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.ledger.account.AccountExistenceCheck;
import io.finlego.kernel.ClientId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operations that show the daily balances of accounts. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class DailyBalancesController {

  /** The memory for a day while it is read from the reports service and written. */
  private static final long DAY_BYTES = 512;

  private final UpToDateReports reports;
  private final LedgerAccounts ledgerAccounts;
  private final ActiveClients clients;
  private final Today today;
  private final RequestShape shape;

  DailyBalancesController(
      UpToDateReports reports,
      LedgerAccounts ledgerAccounts,
      ActiveClients clients,
      Today today,
      @Qualifier("dailyBalancesShape") RequestShape shape) {
    this.reports = reports;
    this.ledgerAccounts = ledgerAccounts;
    this.clients = clients;
    this.today = today;
    this.shape = shape;
  }

  @GetMapping("/internal/DailyAccountBalance")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Read daily balances of an account or a client",
      text =
          """
          For each account and each day from `from` to `to`, both included: the opening balance, the amounts debited \
          and credited, and the closing balance. Days without movements are included. A day that has not come has no \
          balance: the days end today, by the institution's booking zone, a later `to` is taken as today, and a `from` \
          after today is 400 `invalidField`. Today's figures go on changing.

          The figures are built from the ledger's events. The answer includes every change of the accounts that was \
          answered before the request: if the figures do not have one yet, the answer waits for it. `version` is the \
          number of the account's entries that are in the figures, as in the account itself, and `asOf` the time of the \
          newest change. An account or client that does not exist: 404 `accountNotFound`, `clientNotFound`. While the \
          figures are being restored, or if they do not have all changes within two seconds: 503 `unavailable`.\
          """,
      query = ReportShapes.DAILY_BALANCES_QUERY,
      example = "daily-balances")
  Result<List<DailyBalance>> read(AcceptedObject query, CurrentCaller caller) {
    return answer(ReportShapes.dailyBalancesRequest(query, today), caller, i -> "accountId");
  }

  @PostMapping("/internal/DailyAccountBalance")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Read daily balances of many accounts",
      text =
          """
          Works like the GET of the same path, with the filters as a body and `accountIds` for up to 1,000 accounts: \
          at most 50,000 days for all accounts together. The operation changes nothing and may be repeated. An account \
          or client that does not exist: 404 `accountNotFound`, 404 `clientNotFound`.\
          """,
      body = ReportShapes.DAILY_BALANCES_BODY,
      example = "daily-balances")
  Result<List<DailyBalance>> search(@RequestBody @Nullable JsonNode body, CurrentCaller caller) {
    AcceptedObject request = new AcceptedObject(shape.read(body));
    return answer(
        ReportShapes.dailyBalancesRequest(request, today),
        caller,
        i -> request.uuid("accountId") == null ? "accountIds[" + i + "]" : "accountId");
  }

  private Result<List<DailyBalance>> answer(
      DailyBalancesRequest request, CurrentCaller caller, IntFunction<String> field) {
    Map<UUID, Long> revisions = revisions(request, caller.requireEverything(), field);
    request.requireAnswerWithinLimit(revisions.size());
    RequestMemory.current().take(DAY_BYTES * request.dayCount() * revisions.size());
    return Result.of(reports.dailyBalances(request, revisions));
  }

  /**
   * The revisions of the requested accounts, by account id. Refuses the request if one of the
   * accounts, or the client, does not exist.
   */
  private Map<UUID, Long> revisions(
      DailyBalancesRequest request, ReadScope.Everything scope, IntFunction<String> field) {
    List<UUID> ids = request.accountIds();
    if (ids != null) {
      Map<UUID, Long> revisions = ledgerAccounts.withIds(scope, ids);
      AccountExistenceCheck.refuse(field, ids, revisions.keySet());
      return revisions;
    }
    ClientId client = new ClientId(Objects.requireNonNull(request.clientId()));
    clients.requireExisting(client, "clientId");
    return ledgerAccounts.ofClient(scope, client);
  }
}
