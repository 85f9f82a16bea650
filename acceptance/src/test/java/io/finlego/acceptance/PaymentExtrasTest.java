package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Payments with dry runs, value dates, and atomic bulks. */
class PaymentExtrasTest {

  private static final Stack STACK = RunningStack.get();
  private static final Map<String, String> DRY = Map.of("X-Dry-Run", "true");

  private final Api system = Api.system(STACK);
  private final Bank bank = new Bank(system);
  private final String client = bank.client();
  private final String rich = bank.funded(client, "EUR", "100");
  private final String poor = bank.clientAccount(client, "EUR");

  @AfterAll
  static void theInvariantsHold() {
    Invariants.hold(STACK);
  }

  @Test
  void aDryRunOfAPaymentShowsItsEntriesAndMovesNothing() {
    JsonNode planned =
        system
            .send("POST", "/internal/Payments", Bank.payment(rich, poor, "40", "EUR"), DRY)
            .value();

    assertThat(planned.path("status").asString()).isEqualTo("posted");
    assertThat(planned.path("entries")).hasSize(2);
    assertThat(planned.at("/entries/0/accountId").asString()).isEqualTo(rich);
    assertThat(planned.at("/entries/0/side").asString()).isEqualTo("debit");
    assertThat(planned.at("/entries/0/balanceAfter").decimalValue()).isEqualByComparingTo("60");
    assertThat(planned.at("/entries/1/balanceAfter").decimalValue()).isEqualByComparingTo("40");
    assertThat(bank.balance(rich)).isEqualByComparingTo("100");
    assertThat(system.get("/internal/Payments/" + planned.path("id").asString()).status())
        .isEqualTo(404);
  }

  @Test
  void aDryRunIsRefusedLikeItsPayment() {
    Answer answer =
        system.send("POST", "/internal/Payments", Bank.payment(poor, rich, "1", "EUR"), DRY);

    assertThat(answer.codes()).containsExactly("insufficientFunds");
  }

  @Test
  void everyStepOfAPaymentHasADryRun() {
    String payment = bank.draft(rich, poor, "25", "EUR");
    String path = "/internal/Payments/" + payment;

    JsonNode pended = system.send("POST", path + "/pend", "{}", DRY).value();
    assertThat(pended.at("/entries/0/kind").asString()).isEqualTo("held");
    assertThat(pended.at("/entries/0/heldAmountAfter").decimalValue()).isEqualByComparingTo("25");
    bank.pend(payment).value();
    JsonNode posted = system.send("POST", path + "/post", "{\"amount\": 20}", DRY).value();
    assertThat(posted.at("/entries/0/heldAmountAfter").decimalValue()).isZero();
    assertThat(posted.at("/entries/1/balanceAfter").decimalValue()).isEqualByComparingTo("20");
    JsonNode cancelled = system.send("POST", path + "/cancel", "{}", DRY).value();
    assertThat(cancelled.at("/entries/0/kind").asString()).isEqualTo("released");

    assertThat(bank.account(rich).path("heldAmount").decimalValue()).isEqualByComparingTo("25");
    assertThat(bank.post(payment).value().has("entries")).isFalse();
  }

  @Test
  void theKeyOfADryRunIsFreeForTheRealRequest() {
    String body = Bank.payment(rich, poor, "5", "EUR");
    String key = Api.key();
    system
        .send(
            "POST", "/internal/Payments", body, Map.of("X-Dry-Run", "true", "Idempotency-Key", key))
        .value();

    Answer real = system.post("/internal/Payments", body, key);

    assertThat(real.value().path("status").asString()).isEqualTo("posted");
    assertThat(real.header("Idempotency-Replayed")).isEmpty();
    assertThat(bank.balance(poor)).isEqualByComparingTo("5");
  }

  @Test
  void aPaymentCanBeDatedBack() {
    LocalDate valueDate = BookingDays.today().minusDays(5);
    String body = dated(Bank.payment(rich, poor, "5", "EUR"), valueDate);

    JsonNode transaction = system.post("/internal/Payments", body).value().at("/transactions/0");

    assertThat(transaction.path("valueDate").asString()).isEqualTo(valueDate.toString());
    assertThat(transaction.path("bookingDate").asString()).isGreaterThan(valueDate.toString());
    String path = "/internal/Transactions/" + transaction.path("id").asString();
    assertThat(system.get(path).value().path("valueDate").asString())
        .isEqualTo(valueDate.toString());
    Answer tooOld =
        system.post(
            "/internal/Payments",
            dated(Bank.payment(rich, poor, "5", "EUR"), valueDate.minusDays(60)));
    assertThat(tooOld.codes()).containsExactly("valueDateNotOpen");
    assertThat(tooOld.fields()).containsExactly("valueDate");
  }

  @Test
  void anAtomicBulkMakesAllPaymentsOrNone() {
    String good = Bank.payment(rich, poor, "60", "EUR");
    String returnPayment = Bank.payment(poor, rich, "10", "EUR");
    String key = Api.key();

    JsonNode payments = atomic(key, good, returnPayment).value();
    Answer repeated = atomic(key, good, returnPayment);
    Answer refused = atomic(Api.key(), returnPayment, good, good);

    assertThat(payments).hasSize(2);
    assertThat(payments.at("/1/payment/status").asString()).isEqualTo("posted");
    assertThat(repeated.value()).isEqualTo(payments);
    assertThat(refused.codes()).containsExactly("insufficientFunds");
    assertThat(refused.fields()).containsExactly("payments[2].transaction.amount");
    assertThat(bank.balance(poor)).isEqualByComparingTo("50");
  }

  private Answer atomic(String key, String... payments) {
    String body = "{\"atomic\": true, \"payments\": [" + String.join(",", payments) + "]}";
    return system.post("/internal/Payments/bulk", body, key);
  }

  private static String dated(String payment, LocalDate valueDate) {
    return payment.substring(0, payment.length() - 1) + ",\"valueDate\":\"" + valueDate + "\"}";
  }
}
