package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Payments are drafted, held, posted and cancelled; payments, transactions and balances are read.
 */
class PaymentsTest {

  private static final Stack STACK = RunningStack.get();

  private final Api system = Api.system(STACK);
  private final Bank bank = new Bank(system);
  private final String client = bank.client();
  private final String a = bank.funded(client, "EUR", "100.00");
  private final String b = bank.clientAccount(client, "EUR");

  @AfterAll
  static void theInvariantsHold() {
    Invariants.hold(STACK);
  }

  @Test
  void aPaymentIsPostedAtOnceWithEntriesBalancesAndTransactions() {
    JsonNode payment = bank.pay(a, b, "12.34", "EUR").value();

    assertThat(payment.path("status").asString()).isEqualTo("posted");
    JsonNode transaction = payment.path("transactions").path(0);
    assertThat(transaction.path("amount").decimalValue()).isEqualByComparingTo("12.34");
    assertThat(bank.balance(a)).isEqualByComparingTo("87.66");
    assertThat(bank.balance(b)).isEqualByComparingTo("12.34");
    assertThat(system.get("/internal/Payments/" + payment.path("id").asString()).value())
        .isEqualTo(payment);
    assertThat(system.get("/internal/Transactions/" + transaction.path("id").asString()).value())
        .isEqualTo(transaction);
    JsonNode page = system.get("/internal/Transactions?accountId=" + b).value();
    assertThat(page.path("items").path(0)).isEqualTo(transaction);
    assertThat(page.path("totalCount").asInt()).isEqualTo(1);
  }

  @Test
  void pendingHoldsTheMoneyAndPostingMovesIt() {
    String payment = bank.draft(a, b, "40", "EUR");
    assertThat(bank.account(a).path("heldAmount").decimalValue()).isEqualByComparingTo("0");

    assertThat(bank.pend(payment).value().path("status").asString()).isEqualTo("pending");
    assertThat(bank.account(a).path("balance").decimalValue()).isEqualByComparingTo("100");
    assertThat(bank.account(a).path("heldAmount").decimalValue()).isEqualByComparingTo("40");
    assertThat(bank.account(a).path("availableBalance").decimalValue()).isEqualByComparingTo("60");
    assertThat(bank.pay(a, b, "60.01", "EUR").codes()).containsExactly("insufficientFunds");

    assertThat(bank.post(payment).value().path("status").asString()).isEqualTo("posted");
    assertThat(bank.account(a).path("heldAmount").decimalValue()).isEqualByComparingTo("0");
    assertThat(bank.balance(b)).isEqualByComparingTo("40");
    assertThat(bank.cancel(payment).status()).isEqualTo(409);
    assertThat(bank.post(payment).status()).isEqualTo(409);
  }

  @Test
  void aPartialPostReleasesTheRest() {
    String payment = bank.draft(a, b, "40", "EUR");
    bank.pend(payment).value();

    Answer tooMuch = system.post("/internal/Payments/" + payment + "/post", "{\"amount\": 40.01}");
    Answer tooFine = system.post("/internal/Payments/" + payment + "/post", "{\"amount\": 1.001}");
    Answer part = system.post("/internal/Payments/" + payment + "/post", "{\"amount\": \"15.50\"}");

    assertThat(tooMuch.status()).isEqualTo(422);
    assertThat(tooFine.codes()).containsExactly("invalidAmount");
    assertThat(part.status()).isEqualTo(200);
    assertThat(bank.account(a).path("availableBalance").decimalValue())
        .isEqualByComparingTo("84.50");
    assertThat(bank.balance(b)).isEqualByComparingTo("15.50");
  }

  @Test
  void aDraftAndAPendingPaymentAreCancelled() {
    String draft = bank.draft(a, b, "1", "EUR");
    String pending = bank.draft(a, b, "2", "EUR");
    bank.pend(pending).value();

    assertThat(bank.cancel(draft).value().path("status").asString()).isEqualTo("cancelled");
    assertThat(bank.cancel(pending).value().path("status").asString()).isEqualTo("cancelled");
    assertThat(bank.account(a).path("heldAmount").decimalValue()).isEqualByComparingTo("0");
    assertThat(bank.post(pending).codes()).containsExactly("paymentAlreadyCancelled");
  }

  @Test
  void allTransactionsOfAPaymentAreHeldOrNone() {
    String body =
        "{\"transactions\":[%s,%s]}"
            .formatted(Bank.line(a, b, "60", "EUR"), Bank.line(a, b, "60", "EUR"));
    String payment = system.post("/internal/Payments/draft", body).value().path("id").asString();

    Answer answer = bank.pend(payment);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.codes()).containsExactly("insufficientFunds");
    assertThat(bank.account(a).path("heldAmount").decimalValue()).isEqualByComparingTo("0");
  }

  @Test
  void anExpiredPaymentIsCancelledAutomatically() {
    String body =
        "{\"expiresAt\":\"%s\",\"transactions\":[%s]}"
            .formatted(Instant.now().plusSeconds(2), Bank.line(a, b, "5", "EUR"));
    String payment = system.post("/internal/Payments/draft", body).value().path("id").asString();
    bank.pend(payment).value();

    Await.until(
        "the expiry",
        () ->
            system
                .get("/internal/Payments/" + payment)
                .value()
                .path("status")
                .asString()
                .equals("cancelled"));

    assertThat(bank.account(a).path("heldAmount").decimalValue()).isEqualByComparingTo("0");
  }

  @Test
  void noInstantShowsAPartOfAPayment() {
    String lines = String.join(",", Collections.nCopies(3, Bank.line(a, b, "1", "EUR")));
    String id =
        system
            .post("/internal/Payments/draft", "{\"transactions\":[" + lines + "]}")
            .value()
            .path("id")
            .asString();
    bank.pend(id).value();

    JsonNode payment = bank.post(id).value();

    String postedAt = payment.path("postedAt").asString();
    assertThat(payment.path("transactions"))
        .hasSize(3)
        .allSatisfy(line -> assertThat(line.path("postedAt").asString()).isEqualTo(postedAt));
    Instant before = Instant.parse(postedAt).minus(1, ChronoUnit.MICROS);
    assertThat(balanceAt(b, postedAt)).isEqualByComparingTo("3");
    assertThat(balanceAt(b, before.toString())).isZero();
    String list = "/internal/Transactions?accountId=" + b;
    assertThat(system.get(list + "&to=" + postedAt).value().path("totalCount").asInt()).isZero();
    assertThat(system.get(list + "&from=" + postedAt).value().path("totalCount").asInt())
        .isEqualTo(3);
  }

  private BigDecimal balanceAt(String account, String instant) {
    return system
        .get("/Accounts/" + account + "?at=" + instant)
        .value()
        .path("balance")
        .decimalValue();
  }

  @Test
  void theBalanceAtAnyPastInstantIsRead() {
    Instant before = Instant.parse(bank.pay(a, b, "1", "EUR").value().path("postedAt").asString());
    bank.pay(a, b, "2", "EUR").value();

    JsonNode then =
        system
            .post(
                "/internal/Accounts/calculateBalances",
                "{\"accountIds\":[\"%s\"],\"at\":\"%s\"}".formatted(b, before))
            .value();
    JsonNode now =
        system
            .post("/internal/Accounts/calculateBalances", "{\"accountIds\":[\"%s\"]}".formatted(b))
            .value();

    assertThat(then.path(0).path("balance").decimalValue()).isEqualByComparingTo("1");
    assertThat(now.path(0).path("balance").decimalValue()).isEqualByComparingTo("3");
    String at = "?at=" + before;
    JsonNode account = system.get("/Accounts/" + b + at).value();
    assertThat(account.path("balance").decimalValue()).isEqualByComparingTo("1");
    assertThat(account.path("version").asInt()).isOne();
    assertThat(account.has("availableBalance")).isFalse();
    assertThat(system.get("/Accounts/" + account.path("iban").asString() + at).value())
        .isEqualTo(account);
    assertThat(
            system
                .get("/Accounts" + at + "&clientId=" + account.path("clientId").asString())
                .value()
                .path("items"))
        .contains(account);
    Instant microBefore = before.minusNanos(1000);
    assertThat(
            system.get("/Accounts/" + b + "?at=" + microBefore).value().path("balance").asString())
        .isEqualTo("0.00");
    assertThat(system.get("/Accounts/" + b + "?at=noon").fields()).containsExactly("at");
  }

  @Test
  void aRepeatedKeyGetsTheFirstAnswerForTheSameRequestOnly() {
    String key = Api.key();
    Answer first = system.post("/internal/Payments", Bank.payment(a, b, "1", "EUR"), key);

    Answer repeated =
        system.post(
            "/internal/Payments", Bank.payment(a, b, "1.00", "EUR").replace(",", " , "), key);
    Answer otherRequest = system.post("/internal/Payments", Bank.payment(a, b, "2", "EUR"), key);

    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(first.header("Command-Id")).isPresent();
    assertThat(repeated.value()).isEqualTo(first.value());
    assertThat(repeated.header("Idempotency-Replayed")).contains("true");
    assertThat(repeated.header("Command-Id")).isEqualTo(first.header("Command-Id"));
    assertThat(otherRequest.status()).isEqualTo(422);
    assertThat(otherRequest.codes()).containsExactly("idempotencyKeyReused");
  }

  @Test
  void anAsynchronousRequestIsAnsweredAtOnceAndItsOutcomeIsReadLater() {
    Answer accepted =
        system.send(
            "POST",
            "/internal/Payments",
            Bank.payment(a, b, "1", "EUR"),
            Map.of("Prefer", "respond-async"));

    assertThat(accepted.status()).isEqualTo(202);
    String location = accepted.header("Location").orElseThrow();
    Await.until(
        "the outcome",
        () -> system.get(location).value().path("status").asString().equals("succeeded"));
    JsonNode payment = system.get(location).value().path("result");
    assertThat(system.get("/internal/Payments/" + payment.path("id").asString()).value())
        .isEqualTo(payment);
    assertThat(system.get("/internal/Commands/" + UUID.randomUUID()).codes())
        .containsExactly("commandNotFound");
  }

  @Test
  void anExternalIdIsUsedForOnePaymentOnly() {
    String body =
        Bank.payment(a, b, "1", "EUR")
            .replaceFirst("\\{", "{\"externalId\":\"" + Api.key() + "\",");

    assertThat(system.post("/internal/Payments", body).status()).isEqualTo(200);
    Answer second = system.post("/internal/Payments", body);

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.codes()).containsExactly("duplicateExternalId");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "0.001",
        "1e400",
        "1e-20",
        "\"NaN\"",
        "\"1,00\"",
        "\"\"",
        "92000000000000001",
        "\"0x10\""
      })
  void invalidAmountsAreRefused(String amount) {
    Answer answer = bank.pay(a, b, amount, "EUR");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.codes()).containsExactly("invalidAmount");
    assertThat(answer.fields()).containsExactly("transaction.amount");
  }

  @Test
  void forbiddenPaymentsAreRefused() {
    String dollars = bank.clientAccount(client, "USD");
    String nobody = UUID.randomUUID().toString();

    assertThat(bank.pay(a, dollars, "1", "EUR").codes()).containsExactly("currencyMismatch");
    assertThat(bank.pay(a, nobody, "1", "EUR").codes()).containsExactly("accountNotFound");
    assertThat(bank.pay(a, a, "1", "EUR").status()).isIn(400, 422);
    assertThat(bank.pay(a, b, "100.01", "EUR").codes()).containsExactly("insufficientFunds");
    assertThat(bank.pend(nobody).codes()).containsExactly("paymentNotFound");
    assertThat(bank.balance(a)).isEqualByComparingTo("100");
  }
}
