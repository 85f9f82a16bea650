package io.finlego.acceptance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Figures that the reports make of the ledger's events, and the same figures by SQL: the balances
 * of each currency and type, the treasury's summary, and the day of the accounts that were busiest.
 * Amounts are in minor units.
 */
final class ReportedFigures {

  private static final String TYPES =
      """
      select currency || ' ' || type, sum(balance)::text from ledger.account_view group by currency, type
      """;

  private static final List<String> TREASURY_FIGURES =
      List.of(
          "clientFunds",
          "settlementFunds",
          "safeguardedFunds",
          "suspenseFunds",
          "feesIncome",
          "fxPosition",
          "heldFunds",
          "inTransitOutgoing");

  /** The figures of the treasury in the order of their names above. */
  private static final String TREASURY =
      """
      select a.currency, concat_ws(' ',
        coalesce(sum(a.balance) filter (where a.type = 'client'), 0),
        coalesce(sum(a.balance) filter (where a.type = 'settlement'), 0),
        coalesce(sum(a.balance) filter (where a.type = 'safeguarding'), 0),
        coalesce(sum(a.balance) filter (where a.type = 'suspense'), 0),
        coalesce(sum(a.balance) filter (where a.type = 'fees'), 0),
        coalesce(sum(a.balance) filter (where a.type = 'fxPosition'), 0),
        sum(a.held),
        (select coalesce(sum(t.amount), 0)
         from ledger.transaction_view t
         join ledger.account_view d on d.id = t.debit_account_id and d.type in ('client', 'suspense')
         join ledger.account_view c on c.id = t.credit_account_id and c.type = 'settlement'
         where t.status = 'pending' and t.currency = a.currency))
      from ledger.account_view a
      group by a.currency
      """;

  private static final List<String> DAY_FIGURES =
      List.of(
          "openingBalance",
          "debitTurnover",
          "creditTurnover",
          "closingBalance",
          "transactionsCount",
          "version");

  /** The figures of a day in the order of their names above. */
  private static final String DAYS =
      """
      select a.id::text, concat_ws(' ',
        coalesce((select e.balance_after from ledger.entry_view e
                  where e.account_id = a.id and e.booking_date < '%1$s'
                  order by e.version desc limit 1), 0),
        coalesce(sum(e.amount) filter (where e.side = 'debit'), 0),
        coalesce(sum(e.amount) filter (where e.side = 'credit'), 0),
        a.balance, count(e.version), a.version)
      from (select * from ledger.account_view order by version desc, id limit 20) a
      left join ledger.entry_view e on e.account_id = a.id and e.booking_date = '%1$s'
      group by a.id, a.balance, a.version
      """;

  private final Stack stack;
  private final Api system;
  private final LocalDate today = BookingDays.today();

  ReportedFigures(Stack stack) {
    this.stack = stack;
    system = Api.system(stack);
  }

  /** Waits until the reports have everything. They then show the figures of the ledger. */
  void awaitLedger() {
    Await.equal("I6: the reports show what the ledger has", this::reported, this::ofLedger);
  }

  private Map<String, String> ofLedger() {
    Map<String, String> figures = new TreeMap<>(Invariants.rows(stack, TYPES));
    figures.putAll(Invariants.rows(stack, TREASURY));
    figures.putAll(Invariants.rows(stack, DAYS.formatted(today)));
    return figures;
  }

  /** Some figures are missing while the reports do not answer. */
  private Map<String, String> reported() {
    Map<String, String> figures = new TreeMap<>();
    for (String key : Invariants.rows(stack, TYPES).keySet()) {
      figures.put(key, balance(key.split(" ")[0], key.split(" ")[1]));
    }
    for (JsonNode row : rows(system.get("/internal/TreasuryManagement/summary"))) {
      figures.put(row.path("currency").asString(), figures(row, TREASURY_FIGURES));
    }
    for (JsonNode row : rows(days(Invariants.rows(stack, DAYS.formatted(today)).keySet()))) {
      figures.put(row.path("accountId").asString(), figures(row, DAY_FIGURES));
    }
    return figures;
  }

  private String balance(String currency, String type) {
    Answer answer =
        system.get(
            "/v2/ledger/internal/Accounts/getAggregatedAmounts?currency=%s&type=%s"
                .formatted(currency, type));
    return rows(answer).stream().map(row -> minor(row, "balance")).collect(Collectors.joining(" "));
  }

  private Answer days(Collection<String> accounts) {
    return system.post(
        "/internal/DailyAccountBalance",
        "{\"accountIds\": [\"%s\"], \"from\": \"%s\", \"to\": \"%s\"}"
            .formatted(String.join("\", \"", accounts), today, today));
  }

  private static List<JsonNode> rows(Answer answer) {
    return answer.status() == 200 ? List.copyOf(answer.value().values()) : List.of();
  }

  private static String figures(JsonNode row, List<String> names) {
    return names.stream().map(name -> minor(row, name)).collect(Collectors.joining(" "));
  }

  /** Counts and versions are no amounts. */
  private static String minor(JsonNode row, String name) {
    BigDecimal value = row.path(name).decimalValue();
    boolean isAmount = Stream.of("transactionsCount", "version").noneMatch(name::equals);
    int digits =
        isAmount
            ? Currency.getInstance(row.path("currency").asString()).getDefaultFractionDigits()
            : 0;
    return value.movePointRight(digits).toBigIntegerExact().toString();
  }
}
