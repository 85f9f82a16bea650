package io.finlego.standalone.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Plays one day of a bank against a running stack. Each run creates a new client, so the day can be
 * played again.
 */
final class BankDay {

  private static final String CURRENCY = "EUR";
  private static final Duration REPORTS_WAIT_MAX = Duration.ofSeconds(30);
  private static final long PAUSE_MS = 200;

  private final BackOffice backOffice;
  private final Narrator narrator;

  BankDay(BackOffice backOffice, Narrator narrator) {
    this.backOffice = backOffice;
    this.narrator = narrator;
  }

  void play() {
    narrator.printStep("The back office signs in");
    backOffice.signIn();
    narrator.printFact("with a token of the sandbox");

    var clientId = createClient();
    var settlementAccountId = openSettlementAccount();
    var currentAccountId = openAccount(clientId, "Current");
    var savingsAccountId = openAccount(clientId, "Savings");
    receiveMoney(settlementAccountId, currentAccountId);
    moveMoney(currentAccountId, savingsAccountId);
    cancelPayment(currentAccountId, savingsAccountId);
    refuseOverdraft(currentAccountId, savingsAccountId);
    showBalances(clientId);
    showDay(clientId, currentAccountId);
    showTreasury();
  }

  private String createClient() {
    narrator.printStep("Ada Lovelace becomes a client");
    var id = backOffice.post("/internal/Clients", DemoClient.newAda()).text("id");
    var client = backOffice.get("/internal/Clients/" + id);
    expect("active", client.text("status"), "the client's status");
    narrator.printFact("client %s is %s".formatted(id, client.text("status")));
    return id;
  }

  private String openSettlementAccount() {
    narrator.printStep("The bank opens a settlement account, where money from outside arrives");
    var account =
        backOffice.post(
            "/v2/internal/Accounts",
            Map.of("type", "settlement", "currency", CURRENCY, "name", "Demo settlement"));
    narrator.printFact("account %s".formatted(account.text("accountNumber")));
    return account.text("id");
  }

  private String openAccount(String clientId, String name) {
    narrator.printStep("Ada opens an account: " + name);
    var account =
        backOffice.post(
            "/Accounts", Map.of("clientId", clientId, "currency", CURRENCY, "name", name));
    expectAmount("0", account.amount("balance"), "the new account's balance");
    narrator.printFact(
        "IBAN %s, balance %s"
            .formatted(account.text("iban"), formatAmount(account.amount("balance"))));
    return account.text("id");
  }

  private void receiveMoney(String settlementAccountId, String currentAccountId) {
    narrator.printStep(
        "1,000.00 EUR come in; the request is sent twice with one key, and counts once");
    var idempotencyKey = UUID.randomUUID().toString();
    var body =
        Map.of(
            "transaction",
            Map.of(
                "debitAccountId",
                settlementAccountId,
                "creditAccountId",
                currentAccountId,
                "amount",
                new BigDecimal("1000.00"),
                "currency",
                CURRENCY,
                "type",
                "deposit",
                "description",
                "Salary"));
    var firstAnswer = backOffice.post("/internal/Payments", body, idempotencyKey);
    var secondAnswer = backOffice.post("/internal/Payments", body, idempotencyKey);
    expect("posted", firstAnswer.text("status"), "the payment's status");
    expect(firstAnswer.text("id"), secondAnswer.text("id"), "the repeated payment");
    checkAndShowAccount(currentAccountId, "1000", "0");
  }

  private void moveMoney(String currentAccountId, String savingsAccountId) {
    narrator.printStep("250.00 EUR are set aside for the savings account: a pending payment");
    var paymentId = draftPayment(currentAccountId, savingsAccountId, "250.00", "To savings");
    expect(
        "pending",
        backOffice.post("/internal/Payments/" + paymentId + "/pend", Map.of()).text("status"),
        "the payment's status");
    checkAndShowAccount(currentAccountId, "1000", "250");

    narrator.printStep("The payment is posted: the held money moves");
    expect(
        "posted",
        backOffice.post("/internal/Payments/" + paymentId + "/post", Map.of()).text("status"),
        "the payment's status");
    checkAndShowAccount(currentAccountId, "750", "0");
    checkAndShowAccount(savingsAccountId, "250", "0");
  }

  private void cancelPayment(String currentAccountId, String savingsAccountId) {
    narrator.printStep("400.00 EUR more are held, and Ada changes her mind");
    var paymentId = draftPayment(currentAccountId, savingsAccountId, "400.00", "A second thought");
    backOffice.post("/internal/Payments/" + paymentId + "/pend", Map.of()).value();
    checkAndShowAccount(currentAccountId, "750", "400");
    expect(
        "cancelled",
        backOffice
            .post(
                "/internal/Payments/" + paymentId + "/cancel", Map.of("reason", "Changed her mind"))
            .text("status"),
        "the payment's status");
    checkAndShowAccount(currentAccountId, "750", "0");
  }

  private void refuseOverdraft(String currentAccountId, String savingsAccountId) {
    narrator.printStep("10,000.00 EUR is more than there is: refused, and nothing changes");
    var refusal =
        backOffice.post(
            "/internal/Payments",
            Map.of(
                "transaction",
                transactionBody(currentAccountId, savingsAccountId, "10000.00", "Car")));
    expect("422", Integer.toString(refusal.status()), "the answer to an overdraft");
    expect("insufficientFunds", refusal.errorCode(), "the refusal's code");
    narrator.printFact("422 %s: %s".formatted(refusal.errorCode(), refusal.errorMessage()));
    checkAndShowAccount(currentAccountId, "750", "0");
  }

  private void showBalances(String clientId) {
    narrator.printStep("Ada's accounts in the evening");
    var accountsValue = backOffice.get("/Accounts?clientId=" + clientId).value();
    var accounts = accountsValue.isArray() ? accountsValue : accountsValue.path("items");
    expect("2", Integer.toString(accounts.size()), "the number of accounts");
    for (var account : accounts) {
      narrator.printFact(
          "%-8s %s  balance %s, available %s"
              .formatted(
                  account.path("name").asString(""),
                  account.path("iban").asString(""),
                  formatAmount(account.path("balance").decimalValue()),
                  formatAmount(account.path("availableBalance").decimalValue())));
    }
  }

  private void showDay(String clientId, String currentAccountId) {
    narrator.printStep("The day by account, as the stream of events adds it up");
    // The payments have today's date in the ledger's time zone. This date may be the date in UTC,
    // the day before or the day after.
    var today = LocalDate.now(ZoneOffset.UTC);
    var path =
        "/internal/DailyAccountBalance?clientId=%s&from=%s&to=%s"
            .formatted(clientId, today.minusDays(1), today.plusDays(1));
    var days =
        await(
            path,
            dailyBalances ->
                lastClosingBalance(dailyBalances, currentAccountId).compareTo(toDecimal("750"))
                    == 0);
    for (var day : itemsOf(days)) {
      if (day.path("transactionsCount").asInt() > 0) {
        narrator.printFact(
            "%s  opening %s, out %s, in %s, closing %s"
                .formatted(
                    day.path("date").asString(""),
                    formatAmount(day.path("openingBalance").decimalValue()),
                    formatAmount(day.path("debitTurnover").decimalValue()),
                    formatAmount(day.path("creditTurnover").decimalValue()),
                    formatAmount(day.path("closingBalance").decimalValue())));
      }
    }
  }

  private void showTreasury() {
    narrator.printStep("The treasury's view of the whole bank");
    var summary =
        await(
            "/internal/TreasuryManagement/summary",
            answerValue -> clientFunds(answerValue).compareTo(toDecimal("1000")) >= 0);
    for (var currencySummary : itemsOf(summary)) {
      var currency = currencySummary.path("currency").asString("");
      narrator.printFact(
          "%s  client funds %s, held %s, settlement %s, coverage %s"
              .formatted(
                  currency,
                  MoneyText.of(currencySummary.path("clientFunds").decimalValue(), currency),
                  MoneyText.of(currencySummary.path("heldFunds").decimalValue(), currency),
                  MoneyText.of(currencySummary.path("settlementFunds").decimalValue(), currency),
                  currencySummary.path("coverage").asString("-")));
    }
  }

  private String draftPayment(
      String debitAccountId, String creditAccountId, String amount, String description) {
    return backOffice
        .post(
            "/internal/Payments/draft",
            Map.of(
                "transactions",
                List.of(transactionBody(debitAccountId, creditAccountId, amount, description))))
        .text("id");
  }

  private static Map<String, Object> transactionBody(
      String debitAccountId, String creditAccountId, String amount, String description) {
    return Map.of(
        "debitAccountId", debitAccountId,
        "creditAccountId", creditAccountId,
        "amount", toDecimal(amount),
        "currency", CURRENCY,
        "description", description);
  }

  private void checkAndShowAccount(String id, String expectedBalance, String expectedHeld) {
    var account = backOffice.get("/Accounts/" + id);
    expectAmount(expectedBalance, account.amount("balance"), "the balance");
    expectAmount(expectedHeld, account.amount("heldAmount"), "the held amount");
    narrator.printFact(
        "%s: balance %s, held %s, available %s"
            .formatted(
                account.text("name"),
                formatAmount(account.amount("balance")),
                formatAmount(account.amount("heldAmount")),
                formatAmount(account.amount("availableBalance"))));
  }

  /**
   * Repeats the request until the answer meets the condition. The reports are a short time behind
   * the ledger, and further behind after a start.
   *
   * @throws DemoException if this takes too long
   */
  private JsonNode await(String path, Predicate<JsonNode> condition) {
    var deadlineNanos = System.nanoTime() + REPORTS_WAIT_MAX.toNanos();
    var answer = backOffice.get(path);
    while (answer.status() == 503 || !condition.test(answer.value())) {
      if (System.nanoTime() > deadlineNanos) {
        throw new DemoException(
            "%s did not follow the ledger within %s s; it says %s"
                .formatted(path, REPORTS_WAIT_MAX.toSeconds(), answer.body()));
      }
      pause();
      answer = backOffice.getQuietly(path);
    }
    return answer.value();
  }

  /**
   * Returns the closing balance of the account on the last day in the answer. Therefore the caller
   * need not know today's date in the ledger's time zone.
   */
  private static BigDecimal lastClosingBalance(JsonNode days, String accountId) {
    return itemsOf(days)
        .valueStream()
        .filter(day -> day.path("accountId").asString("").equals(accountId))
        .max(Comparator.comparing(day -> day.path("date").asString("")))
        .map(day -> day.path("closingBalance").decimalValue())
        .orElse(BigDecimal.ZERO);
  }

  private static BigDecimal clientFunds(JsonNode summary) {
    for (var currencySummary : itemsOf(summary)) {
      if (currencySummary.path("currency").asString("").equals(CURRENCY)) {
        return currencySummary.path("clientFunds").decimalValue();
      }
    }
    return BigDecimal.ZERO;
  }

  private static JsonNode itemsOf(JsonNode listOrPage) {
    return listOrPage.isArray() ? listOrPage : listOrPage.path("items");
  }

  private static void expect(String expected, String actual, String subject) {
    if (!expected.equals(actual)) {
      throw new DemoException("%s is '%s', not '%s'".formatted(subject, actual, expected));
    }
  }

  private static void expectAmount(String expected, BigDecimal actual, String subject) {
    if (toDecimal(expected).compareTo(actual) != 0) {
      throw new DemoException(
          "%s is %s, not %s".formatted(subject, actual.toPlainString(), expected));
    }
  }

  private static BigDecimal toDecimal(String text) {
    return new BigDecimal(text);
  }

  private static String formatAmount(BigDecimal amount) {
    return MoneyText.of(amount, CURRENCY);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoException("interrupted");
    }
  }
}
