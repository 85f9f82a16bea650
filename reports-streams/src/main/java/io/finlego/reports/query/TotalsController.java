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

/** Answers with sums over accounts, by currency. */
@RestController
class TotalsController {

  private final Instances instances;
  private final SettledTotals settledTotals;

  TotalsController(Instances instances, SettledTotals settledTotals) {
    this.instances = instances;
    this.settledTotals = settledTotals;
  }

  @GetMapping("/reports/aggregated-amounts")
  List<AggregatedAmounts> aggregatedAmounts(
      @RequestParam(required = false) @Nullable String clientId,
      @RequestParam(required = false) @Nullable String currency,
      @RequestParam(required = false) @Nullable String type) {
    UUID client = Parameters.uuid("clientId", clientId);
    String onlyCurrency = Parameters.currency(currency);
    AccountKind onlyKind = Parameters.kind(type);
    Map<String, Totals> byCurrency = new TreeMap<>();
    (client == null ? settledTotals.read() : instances.totals(client))
        .forEach(
            (key, sums) -> {
              if ((onlyCurrency == null || onlyCurrency.equals(key.currency()))
                  && (onlyKind == null || onlyKind == key.kind())) {
                byCurrency.merge(key.currency(), sums, Totals::plus);
              }
            });
    return byCurrency.entrySet().stream()
        .map(entry -> AggregatedAmounts.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  @GetMapping("/reports/treasury-summary")
  List<TreasurySummary> treasurySummary() {
    Map<String, Map<AccountKind, Totals>> byCurrency = new TreeMap<>();
    settledTotals.read().forEach((key, sums) -> kindsOf(byCurrency, key).put(key.kind(), sums));
    return byCurrency.entrySet().stream()
        .map(entry -> TreasurySummary.of(entry.getKey(), Treasury.of(entry.getValue())))
        .toList();
  }

  private static Map<AccountKind, Totals> kindsOf(
      Map<String, Map<AccountKind, Totals>> byCurrency, TotalsKey key) {
    return byCurrency.computeIfAbsent(key.currency(), c -> new EnumMap<>(AccountKind.class));
  }
}
