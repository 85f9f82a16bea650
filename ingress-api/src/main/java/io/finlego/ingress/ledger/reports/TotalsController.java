package io.finlego.ingress.ledger.reports;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.client.profile.ActiveClients;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.kernel.ClientId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operations that show sums of the amounts of many accounts. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class TotalsController {

  private final UpToDateReports reports;
  private final ActiveClients clients;

  TotalsController(UpToDateReports reports, ActiveClients clients) {
    this.reports = reports;
    this.clients = clients;
  }

  @GetMapping("/v2/ledger/internal/Accounts/getAggregatedAmounts")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Read aggregated amounts",
      text =
          """
          For each currency the sums over all accounts, or over those of one client, currency or type: balances, held \
          and available amounts, and all amounts ever debited and credited. The figures are built from the ledger's \
          events; `asOf` tells up to which event. The sums over a client's accounts include every change that was \
          answered before the request. The sums over all accounts include the payments that were created or posted last; \
          other changes follow within about a second.

          A client that does not exist: 404 `clientNotFound`. While the figures are being restored, or if they do \
          not have these changes within two seconds: 503 `unavailable`.\
          """,
      query = ReportShapes.AGGREGATED_AMOUNTS_QUERY,
      example = "aggregated-amounts")
  Result<List<AggregatedAmount>> aggregatedAmounts(AcceptedObject query, CurrentCaller caller) {
    AggregatedAmountsFilter filter = AggregatedAmountsFilter.of(query);
    if (filter.clientId() != null) {
      clients.requireExisting(new ClientId(filter.clientId()), "clientId");
    }
    return Result.of(reports.aggregatedAmounts(caller.requireEverything(), filter));
  }

  @GetMapping("/internal/TreasuryManagement/summary")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Read the treasury's summary",
      text =
          """
          For each currency the amounts that the institution owes its clients and the amounts that it has: clients' \
          funds and their held part, settlement and safeguarded funds, suspense, fees, the FX position, outgoing money \
          in transit, and `coverage`: (settlement + safeguarded) / (clients' + suspense), which is null if nothing is \
          owed. The figures are built from the ledger's events; `asOf` tells up to which event. They include the \
          payments that were created or posted last before the request; other changes follow within about a second.

          While the figures are being restored, or if they do not have these payments within two seconds: 503 \
          `unavailable`.\
          """,
      example = "treasury-summary")
  Result<List<TreasurySummary>> treasurySummary(CurrentCaller caller) {
    return Result.of(reports.treasurySummary(caller.requireEverything()));
  }
}
