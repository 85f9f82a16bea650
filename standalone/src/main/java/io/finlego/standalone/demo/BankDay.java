package io.finlego.standalone.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Plays the story of a bank's day. Each run creates a new client, so the story can be repeated. */
final class BankDay {

  private static final String CURRENCY = "EUR";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long PAUSE_MS = 200;

  private final Bank bank;
  private final Narrator narrator;

  BankDay(Bank bank, Narrator narrator) {
    this.bank = bank;
    this.narrator = narrator;
  }

  void tell() {
    narrator.step("The back office signs in");
    bank.signIn();
    narrator.fact("with a token of the sandbox");

    var client = createClient();
    var settlement = openSettlementAccount();
    var current = openAccount(client, "Current");
    var savings = openAccount(client, "Savings");
    receiveMoney(settlement, current);
    moveMoney(current, savings);
    cancelPayment(current, savings);
    refuseOverdraft(current, savings);
    showBalances(client);
    showDay(client, current);
    showTreasury();
  }

  private String createClient() {
    narrator.step("Ada Lovelace becomes a client");
    var id = bank.post("/internal/Clients", DemoClient.ada()).text("id");
    var client = bank.get("/internal/Clients/" + id);
    expect("active", client.text("status"), "the client's status");
    narrator.fact("client %s is %s".formatted(id, client.text("status")));
    return id;
  }

  private String openSettlementAccount() {
    narrator.step("The bank opens a settlement account, where money from outside arrives");
    var account =
        bank.post(
            "/v2/internal/Accounts",
            Map.of("type", "settlement", "currency", CURRENCY, "name", "Demo settlement"));
    narrator.fact("account %s".formatted(account.text("accountNumber")));
    return account.text("id");
  }

  private String openAccount(String client, String name) {
    narrator.step("Ada opens an account: " + name);
    var account =
        bank.post("/Accounts", Map.of("clientId", client, "currency", CURRENCY, "name", name));
    expectAmount("0", account.amount("balance"), "the new account's balance");
    narrator.fact(
        "IBAN %s, balance %s".formatted(account.text("iban"), money(account.amount("balance"))));
    return account.text("id");
  }

  private void receiveMoney(String settlement, String current) {
    narrator.step("1,000.00 EUR come in; the request is sent twice with one key, and counts once");
    var key = UUID.randomUUID().toString();
    var body =
        Map.of(
            "transaction",
            Map.of(
                "debitAccountId",
                settlement,
                "creditAccountId",
                current,
                "amount",
                new BigDecimal("1000.00"),
                "currency",
                CURRENCY,
                "type",
                "deposit",
                "description",
                "Salary"));
    var first = bank.post("/internal/Payments", body, key);
    var second = bank.post("/internal/Payments", body, key);
    expect("posted", first.text("status"), "the payment's status");
    expect(first.text("id"), second.text("id"), "the repeated payment");
    showAccount(current, "1000", "0");
  }

  private void moveMoney(String current, String savings) {
    narrator.step("250.00 EUR are set aside for the savings account: a pending payment");
    var payment = draft(current, savings, "250.00", "To savings");
    expect(
        "pending",
        bank.post("/internal/Payments/" + payment + "/pend", Map.of()).text("status"),
        "the payment's status");
    showAccount(current, "1000", "250");

    narrator.step("The payment is posted: the held money moves");
    expect(
        "posted",
        bank.post("/internal/Payments/" + payment + "/post", Map.of()).text("status"),
        "the payment's status");
    showAccount(current, "750", "0");
    showAccount(savings, "250", "0");
  }

  private void cancelPayment(String current, String savings) {
    narrator.step("400.00 EUR more are held, and Ada changes her mind");
    var payment = draft(current, savings, "400.00", "A second thought");
    bank.post("/internal/Payments/" + payment + "/pend", Map.of()).value();
    showAccount(current, "750", "400");
    expect(
        "cancelled",
        bank.post("/internal/Payments/" + payment + "/cancel", Map.of("reason", "Changed her mind"))
            .text("status"),
        "the payment's status");
    showAccount(current, "750", "0");
  }

  private void refuseOverdraft(String current, String savings) {
    narrator.step("10,000.00 EUR is more than there is: refused, and nothing changes");
    var refused =
        bank.post(
            "/internal/Payments", Map.of("transaction", line(current, savings, "10000.00", "Car")));
    expect("422", Integer.toString(refused.status()), "the answer to an overdraft");
    expect("insufficientFunds", refused.errorCode(), "the refusal's code");
    narrator.fact("422 %s: %s".formatted(refused.errorCode(), refused.errorMessage()));
    showAccount(current, "750", "0");
  }

  private void showBalances(String client) {
    narrator.step("Ada's accounts in the evening");
    var accounts = bank.get("/Accounts?clientId=" + client).value();
    var listed = accounts.isArray() ? accounts : accounts.path("items");
    expect("2", Integer.toString(listed.size()), "the number of accounts");
    for (var account : listed) {
      narrator.fact(
          "%-8s %s  balance %s, available %s"
              .formatted(
                  account.path("name").asString(""),
                  account.path("iban").asString(""),
                  money(account.path("balance").decimalValue()),
                  money(account.path("availableBalance").decimalValue())));
    }
  }

  private void showDay(String client, String current) {
    narrator.step("The day by account, as the stream of events adds it up");
    // In any booking zone, the day of the payments is one of these three.
    var today = LocalDate.now(ZoneOffset.UTC);
    var path =
        "/internal/DailyAccountBalance?clientId=%s&from=%s&to=%s"
            .formatted(client, today.minusDays(1), today.plusDays(1));
    var days = await(path, value -> lastClosing(value, current).compareTo(decimal("750")) == 0);
    for (var day : listOf(days)) {
      if (day.path("transactionsCount").asInt() > 0) {
        narrator.fact(
            "%s  opening %s, out %s, in %s, closing %s"
                .formatted(
                    day.path("date").asString(""),
                    money(day.path("openingBalance").decimalValue()),
                    money(day.path("debitTurnover").decimalValue()),
                    money(day.path("creditTurnover").decimalValue()),
                    money(day.path("closingBalance").decimalValue())));
      }
    }
  }

  private void showTreasury() {
    narrator.step("The treasury's view of the whole bank");
    var summary =
        await(
            "/internal/TreasuryManagement/summary",
            value -> fundsOf(value).compareTo(decimal("1000")) >= 0);
    for (var line : listOf(summary)) {
      narrator.fact(
          "%s  client funds %s, held %s, settlement %s, coverage %s"
              .formatted(
                  line.path("currency").asString(""),
                  money(line.path("clientFunds").decimalValue()),
                  money(line.path("heldFunds").decimalValue()),
                  money(line.path("settlementFunds").decimalValue()),
                  line.path("coverage").asString("-")));
    }
  }

  private String draft(String debit, String credit, String amount, String description) {
    return bank.post(
            "/internal/Payments/draft",
            Map.of("transactions", List.of(line(debit, credit, amount, description))))
        .text("id");
  }

  private static Map<String, Object> line(
      String debit, String credit, String amount, String description) {
    return Map.of(
        "debitAccountId", debit,
        "creditAccountId", credit,
        "amount", decimal(amount),
        "currency", CURRENCY,
        "description", description);
  }

  private void showAccount(String id, String balance, String held) {
    var account = bank.get("/Accounts/" + id);
    expectAmount(balance, account.amount("balance"), "the balance");
    expectAmount(held, account.amount("heldAmount"), "the held amount");
    narrator.fact(
        "%s: balance %s, held %s, available %s"
            .formatted(
                account.text("name"),
                money(account.amount("balance")),
                money(account.amount("heldAmount")),
                money(account.amount("availableBalance"))));
  }

  /**
   * Asks until the answer of the reports meets the condition. Reports are some moments behind the
   * ledger, and further behind after a start.
   */
  private JsonNode await(String path, Predicate<JsonNode> condition) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    var answer = bank.get(path);
    while (answer.status() == 503 || !condition.test(answer.value())) {
      if (System.nanoTime() > deadline) {
        throw new Surprise(
            "%s did not follow the ledger within %s s; it says %s"
                .formatted(path, PATIENCE.toSeconds(), answer.body()));
      }
      pause();
      answer = bank.getAgain(path);
    }
    return answer.value();
  }

  /** The closing balance of the account's last day, whatever the booking zone calls today. */
  private static BigDecimal lastClosing(JsonNode days, String account) {
    return listOf(days)
        .valueStream()
        .filter(day -> day.path("accountId").asString("").equals(account))
        .max(Comparator.comparing(day -> day.path("date").asString("")))
        .map(day -> day.path("closingBalance").decimalValue())
        .orElse(BigDecimal.ZERO);
  }

  private static BigDecimal fundsOf(JsonNode summary) {
    for (var line : listOf(summary)) {
      if (line.path("currency").asString("").equals(CURRENCY)) {
        return line.path("clientFunds").decimalValue();
      }
    }
    return BigDecimal.ZERO;
  }

  private static JsonNode listOf(JsonNode value) {
    return value.isArray() ? value : value.path("items");
  }

  private static void expect(String expected, String actual, String subject) {
    if (!expected.equals(actual)) {
      throw new Surprise("%s is '%s', not '%s'".formatted(subject, actual, expected));
    }
  }

  private static void expectAmount(String expected, BigDecimal actual, String subject) {
    if (decimal(expected).compareTo(actual) != 0) {
      throw new Surprise("%s is %s, not %s".formatted(subject, actual.toPlainString(), expected));
    }
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  private static String money(BigDecimal amount) {
    return String.format(Locale.ROOT, "%,.2f", amount);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Surprise("interrupted");
    }
  }
}
