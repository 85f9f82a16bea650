package io.finlego.ingress.ledger.reports;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.client.profile.ActiveClients;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.finlego.kernel.ClientId;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows sums over accounts. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class TotalsController {

  private final Reports reports;
  private final ActiveClients clients;

  TotalsController(Reports reports, ActiveClients clients) {
    this.reports = reports;
    this.clients = clients;
  }

  @GetMapping("/v2/ledger/internal/Accounts/getAggregatedAmounts")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Read aggregated amounts",
      text =
          """
          Per currency the sums over all accounts, or over those of one client, currency or type: balances, holds, what is \
          available, and what was ever debited and credited. The figures come from the stream of the ledger's events and \
          follow it within a second or so; `asOf` says how far they are.

          No such client: 404 `clientNotFound`. While the figures are being restored: 503 `unavailable`.\
          """,
      example = "aggregated-amounts")
  Result<List<AggregatedAmount>> aggregatedAmounts(@ParameterObject AggregatedAmountsQuery query) {
    AggregatedAmountsFilter filter = query.read();
    if (filter.clientId() != null) {
      clients.requireExisting(new ClientId(filter.clientId()), "clientId");
    }
    return Result.of(reports.aggregatedAmounts(filter));
  }

  @GetMapping("/internal/TreasuryManagement/summary")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Read the treasury's summary",
      text =
          """
          Per currency what the institution owes its clients and what it has: clients' funds and what of them is held, \
          settlement and safeguarded funds, suspense, fees, the FX position, money on its way out, and `coverage`: \
          (settlement + safeguarded) / (clients' + suspense), null when nothing is owed. The figures come from the stream of \
          the ledger's events and follow it within a second or so.

          While the figures are being restored: 503 `unavailable`.\
          """,
      example = "treasury-summary")
  Result<List<TreasurySummary>> treasurySummary() {
    return Result.of(reports.treasurySummary());
  }
}
