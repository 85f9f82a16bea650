package io.finlego.reports.query;

import io.finlego.reports.figures.AccountKind;
import io.finlego.reports.figures.Keys.TotalsKey;
import io.finlego.reports.figures.Totals;
import io.finlego.reports.figures.Treasury;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers queries for sums over accounts, by currency. */
@RestController
class TotalsController {

  private final Instances instances;
  private final BalancedTotals balancedTotals;

  TotalsController(Instances instances, BalancedTotals balancedTotals) {
    this.instances = instances;
    this.balancedTotals = balancedTotals;
  }

  @GetMapping("/reports/aggregated-amounts")
  List<AggregatedAmounts> aggregatedAmounts(
      @RequestParam(required = false) @Nullable String clientId,
      @RequestParam(required = false) @Nullable String currency,
      @RequestParam(required = false) @Nullable String type) {
    UUID client = Parameters.uuid("clientId", clientId);
    String requestedCurrency = Parameters.currency(currency);
    AccountKind requestedKind = Parameters.kind(type);
    Map<String, Totals> sumsByCurrency = new TreeMap<>();
    (client == null ? balancedTotals.read() : instances.totals(client))
        .forEach(
            (key, sums) -> {
              if ((requestedCurrency == null || requestedCurrency.equals(key.currency()))
                  && (requestedKind == null || requestedKind == key.kind())) {
                sumsByCurrency.merge(key.currency(), sums, Totals::plus);
              }
            });
    return sumsByCurrency.entrySet().stream()
        .map(entry -> AggregatedAmounts.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  @GetMapping("/reports/treasury-summary")
  List<TreasurySummary> treasurySummary() {
    Map<String, Map<AccountKind, Totals>> sumsByCurrency = new TreeMap<>();
    balancedTotals
        .read()
        .forEach((key, sums) -> sumsByKind(sumsByCurrency, key).put(key.kind(), sums));
    return sumsByCurrency.entrySet().stream()
        .map(entry -> TreasurySummary.of(entry.getKey(), Treasury.of(entry.getValue())))
        .toList();
  }

  private static Map<AccountKind, Totals> sumsByKind(
      Map<String, Map<AccountKind, Totals>> sumsByCurrency, TotalsKey key) {
    return sumsByCurrency.computeIfAbsent(key.currency(), _ -> new EnumMap<>(AccountKind.class));
  }
}
