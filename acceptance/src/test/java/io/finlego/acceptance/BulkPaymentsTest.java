package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Many payments in one request. */
class BulkPaymentsTest {

  private static final Stack STACK = RunningStack.get();

  private final Api system = Api.system(STACK);
  private final Bank bank = new Bank(system);
  private final String client = bank.client();
  private final String rich = bank.funded(client, "EUR", "1000");
  private final String poor = bank.clientAccount(client, "EUR");

  @AfterAll
  static void theInvariantsHold() {
    Invariants.hold(STACK);
  }

  @Test
  void eachPaymentOfABulkHasItsOwnOutcomeAtItsPlace() {
    String otherAccount = bank.clientAccount(client, "USD");

    JsonNode outcomes =
        bulk(List.of(
                Bank.payment(rich, poor, "10", "EUR"),
                Bank.payment(poor, rich, "5000", "EUR"),
                Bank.payment(rich, otherAccount, "1", "EUR"),
                Bank.payment(rich, UUID.randomUUID().toString(), "1", "EUR"),
                Bank.payment(rich, poor, "2.50", "EUR")))
            .value();

    assertThat(outcomes).extracting(o -> o.path("index").asInt()).containsExactly(0, 1, 2, 3, 4);
    assertThat(outcomes.at("/0/payment/status").asString()).isEqualTo("posted");
    assertThat(outcomes.at("/1/errors/0/metadata/code").asString()).isEqualTo("insufficientFunds");
    assertThat(outcomes.at("/2/errors/0/metadata/code").asString()).isEqualTo("currencyMismatch");
    assertThat(outcomes.at("/3/errors/0/metadata/code").asString()).isEqualTo("accountNotFound");
    assertThat(outcomes.at("/3/errors/0/metadata/field").asString())
        .startsWith("payments[3].transaction.");
    assertThat(outcomes.at("/3/errors/0/metadata/traceId").asString()).hasSize(32);
    assertThat(outcomes.at("/4/payment/transactions/0/amount").decimalValue())
        .isEqualByComparingTo("2.50");
    assertThat(bank.balance(poor)).isEqualByComparingTo("12.50");
  }

  @Test
  void aThousandPaymentsAreMadeAtOnceAndARepeatedRequestMakesNoMore() {
    String key = Api.key();
    List<String> payments =
        IntStream.range(0, 1000).mapToObj(i -> Bank.payment(rich, poor, "0.01", "EUR")).toList();

    JsonNode first = bulk(payments, key).value();
    JsonNode repeated = bulk(payments, key).value();

    assertThat(first).hasSize(1000).allMatch(outcome -> outcome.has("payment"));
    assertThat(repeated).isEqualTo(first);
    assertThat(bank.balance(poor)).isEqualByComparingTo("10");
  }

  @Test
  void anExternalIdMakesOnePaymentHoweverOftenItIsSent() {
    String once = withExternalId(Bank.payment(rich, poor, "3", "EUR"), UUID.randomUUID());

    JsonNode first = bulk(List.of(once, once)).value();
    JsonNode repeated = bulk(List.of(Bank.payment(rich, poor, "1", "EUR"), once)).value();

    String id = first.at("/0/payment/id").asString();
    assertThat(first.at("/1/payment/id").asString()).isEqualTo(id);
    assertThat(repeated.at("/1/payment/id").asString()).isEqualTo(id);
    assertThat(bank.balance(poor)).isEqualByComparingTo("4");
  }

  @Test
  void anExternalIdOfAnotherPaymentIsRefused() {
    UUID externalId = UUID.randomUUID();
    String body = withExternalId(Bank.payment(rich, poor, "3", "EUR"), externalId);
    bulk(List.of(body)).value();

    JsonNode outcomes =
        bulk(List.of(withExternalId(Bank.payment(rich, poor, "4", "EUR"), externalId))).value();

    assertThat(outcomes.at("/0/errors/0/metadata/code").asString())
        .isEqualTo("duplicateExternalId");
    assertThat(outcomes.at("/0/errors/0/metadata/field").asString())
        .isEqualTo("payments[0].externalId");
    assertThat(system.post("/internal/Payments", body).codes())
        .containsExactly("duplicateExternalId");
    assertThat(bank.balance(poor)).isEqualByComparingTo("3");
  }

  @Test
  void aRefusedPaymentDoesNotTakeItsExternalId() {
    UUID externalId = UUID.randomUUID();
    String payment = withExternalId(Bank.payment(poor, rich, "10", "EUR"), externalId);
    String key = Api.key();

    Answer refused = bulk(List.of(payment), key);
    bank.pay(rich, poor, "50", "EUR").value();
    Answer replayed = bulk(List.of(payment), key);
    JsonNode sentAgain = bulk(List.of(payment)).value();

    assertThat(codes(refused.value())).containsExactly("insufficientFunds");
    assertThat(withoutTrace(replayed.value())).isEqualTo(withoutTrace(refused.value()));
    assertThat(replayed.header("Idempotency-Replayed")).contains("true");
    assertThat(sentAgain.at("/0/payment/status").asString()).isEqualTo("posted");
    assertThat(sentAgain.at("/0/payment/externalId").asString()).isEqualTo(externalId.toString());
    assertThat(bank.balance(poor)).isEqualByComparingTo("40");
  }

  @Test
  void aRefusedPaymentCanBeSentAgainWithAnotherAmount() {
    UUID externalId = UUID.randomUUID();
    bulk(List.of(withExternalId(Bank.payment(rich, poor, "5000", "EUR"), externalId))).value();

    JsonNode sentAgain =
        bulk(List.of(withExternalId(Bank.payment(rich, poor, "5", "EUR"), externalId))).value();

    assertThat(sentAgain.at("/0/payment/status").asString()).isEqualTo("posted");
    assertThat(bank.balance(poor)).isEqualByComparingTo("5");
  }

  @Test
  void aPaymentThatWasMadeAloneIsTheAnswerToItsEqualInABulk() {
    UUID externalId = UUID.randomUUID();
    String payment = withExternalId(Bank.payment(rich, poor, "3", "EUR"), externalId);
    JsonNode made = system.post("/internal/Payments", payment).value();

    JsonNode equal = bulk(List.of(payment)).value();
    JsonNode other =
        bulk(List.of(withExternalId(Bank.payment(rich, poor, "3.01", "EUR"), externalId))).value();

    assertThat(equal.at("/0/payment")).isEqualTo(made);
    assertThat(codes(other)).containsExactly("duplicateExternalId");
    assertThat(bank.balance(poor)).isEqualByComparingTo("3");
  }

  @Test
  void aBadLineRefusesItselfAlone() {
    List<String> bad =
        List.of(
            Bank.payment(rich, poor, "10.001", "EUR"),
            Bank.payment(rich, poor, "0", "EUR"),
            Bank.payment(rich, poor, "-1", "EUR"),
            Bank.payment(rich, poor, "1", "XYZ"),
            Bank.payment(rich, poor, "1", "EUR").replace(",\"currency\":\"EUR\"", ""),
            "{}");
    List<String> lines = new ArrayList<>();
    lines.add(Bank.payment(rich, poor, "1", "EUR"));
    lines.addAll(bad);
    lines.add(Bank.payment(rich, poor, "2", "EUR"));
    String key = Api.key();

    JsonNode outcomes = bulk(lines, key).value();
    JsonNode repeated = bulk(lines, key).value();

    assertThat(outcomes).hasSize(8);
    assertThat(outcomes.at("/0/payment/status").asString()).isEqualTo("posted");
    assertThat(outcomes.at("/7/payment/status").asString()).isEqualTo("posted");
    assertThat(codes(outcomes))
        .containsExactly(
            "invalidAmount",
            "invalidAmount",
            "invalidAmount",
            "invalidField",
            "invalidField",
            "invalidField");
    assertThat(outcomes.at("/1/errors/0/metadata/field").asString())
        .isEqualTo("payments[1].transaction.amount");
    assertThat(withoutTrace(repeated)).isEqualTo(withoutTrace(outcomes));
    assertThat(bank.balance(poor)).isEqualByComparingTo("3");
  }

  @Test
  void aBulkIsTheSameHoweverItsLinesAreWritten() {
    String bad = "{\"transaction\":{\"amount\":0,\"currency\":\"EUR\",\"metadata\":{\"a\":1}}}";
    String badAgain =
        "{\"transaction\":{\"currency\":\"EUR\",\"metadata\":{\"a\":1.0},\"amount\":0.0}}";
    String good = Bank.payment(rich, poor, "1", "EUR");
    String key = Api.key();

    bulk(List.of(good, bad), key).value();
    Answer again = bulk(List.of(Bank.payment(rich, poor, "1.0", "EUR"), badAgain), key);

    assertThat(again.header("Idempotency-Replayed")).as("%s", again).contains("true");
    assertThat(bank.balance(poor)).isEqualByComparingTo("1");
  }

  @Test
  void anExternalIdNamesItsPaymentHoweverTheMetadataIsWritten() {
    UUID externalId = UUID.randomUUID();
    String payment = withExternalId(Bank.payment(rich, poor, "2", "EUR"), externalId);
    String first = payment.replaceFirst("\\{", "{\"metadata\":{\"b\":1,\"a\":2.0},");
    String again = payment.replaceFirst("\\{", "{\"metadata\":{\"a\":2.00,\"b\":1},");
    String other = payment.replaceFirst("\\{", "{\"metadata\":{\"a\":3,\"b\":1},");

    String id = bulk(List.of(first)).value().at("/0/payment/id").asString();

    assertThat(bulk(List.of(again)).value().at("/0/payment/id").asString()).isEqualTo(id);
    assertThat(codes(bulk(List.of(other)).value())).containsExactly("duplicateExternalId");
    assertThat(bank.balance(poor)).isEqualByComparingTo("2");
  }

  @Test
  void anAtomicBulkIsRepeatedByItsExternalIds() {
    String one = withExternalId(Bank.payment(rich, poor, "1", "EUR"), UUID.randomUUID());
    String two = withExternalId(Bank.payment(rich, poor, "2", "EUR"), UUID.randomUUID());
    String three = withExternalId(Bank.payment(rich, poor, "4", "EUR"), UUID.randomUUID());

    JsonNode first = atomic(one, two).value();
    JsonNode again = atomic(one, two, three, three).value();
    Answer differing = atomic(three.replace(":4,", ":5,"), one);

    assertThat(again.path(0)).isEqualTo(first.path(0));
    assertThat(again.path(1)).isEqualTo(first.path(1));
    assertThat(again.at("/2/payment/id")).isEqualTo(again.at("/3/payment/id"));
    assertThat(differing.codes()).containsExactly("duplicateExternalId");
    assertThat(bank.balance(poor)).isEqualByComparingTo("7");
  }

  private Answer atomic(String... payments) {
    return system.post(
        "/internal/Payments/bulk",
        "{\"atomic\":true,\"payments\":[" + String.join(",", payments) + "]}");
  }

  @Test
  void aBadFirstLineKeepsNoOtherFromBeingMadeOnce() {
    List<String> lines =
        List.of(
            Bank.payment(rich, poor, "0", "EUR"),
            Bank.payment(rich, poor, "1", "EUR"),
            Bank.payment(rich, poor, "2", "EUR"));
    String key = Api.key();

    bulk(lines, key).value();
    Answer repeated = bulk(lines, key);
    Answer mended =
        bulk(
            List.of(
                Bank.payment(rich, poor, "4", "EUR"),
                Bank.payment(rich, poor, "1", "EUR"),
                Bank.payment(rich, poor, "2", "EUR")),
            key);

    assertThat(repeated.header("Idempotency-Replayed")).contains("true");
    assertThat(mended.codes()).containsExactly("idempotencyKeyReused");
    assertThat(bank.balance(poor)).isEqualByComparingTo("3");
  }

  @Test
  void aBulkOfBadLinesOnlyHoldsItsKey() {
    List<String> bad =
        List.of(Bank.payment(rich, poor, "0", "EUR"), Bank.payment(rich, poor, "-1", "EUR"));
    String key = Api.key();

    Answer first = bulk(bad, key);
    Answer mended = bulk(List.of(Bank.payment(rich, poor, "3", "EUR")), key);
    Answer repeated = bulk(bad, key);

    assertThat(codes(first.value())).containsExactly("invalidAmount", "invalidAmount");
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(mended.codes()).containsExactly("idempotencyKeyReused");
    assertThat(withoutTrace(repeated.value())).isEqualTo(withoutTrace(first.value()));
    assertThat(repeated.header("Idempotency-Replayed")).contains("true");
    assertThat(repeated.header("Command-Id")).isEqualTo(first.header("Command-Id"));
    JsonNode command =
        system.get("/internal/Commands/" + first.header("Command-Id").orElseThrow()).value();
    assertThat(command.path("status").asString()).isEqualTo("failed");
    assertThat(command.at("/result/0/metadata/code").asString()).isEqualTo("invalidAmount");
    assertThat(bank.balance(poor)).isEqualByComparingTo("0");
  }

  @Test
  void aBadLineOfAnAtomicBulkRefusesAll() {
    String body =
        "{\"atomic\": true, \"payments\": [%s, %s]}"
            .formatted(Bank.payment(rich, poor, "1", "EUR"), Bank.payment(rich, poor, "-1", "EUR"));

    Answer answer = system.post("/internal/Payments/bulk", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly("payments[1].transaction.amount");
    assertThat(bank.balance(poor)).isEqualByComparingTo("0");
  }

  @Test
  void aBodyThatIsNoListOfObjectsIsRefusedAsAWhole() {
    String payment = Bank.payment(rich, poor, "1", "EUR");
    for (String body :
        List.of(
            "{\"payments\": {}}",
            "{\"payments\": [" + payment + ", 5]}",
            "{\"payments\": [null, " + payment + "]}",
            "{\"payments\": [" + payment + "], \"atomic\": \"no\"}",
            "[" + payment + "]")) {
      assertThat(system.post("/internal/Payments/bulk", body).status()).as(body).isEqualTo(400);
    }
    assertThat(bank.balance(poor)).isEqualByComparingTo("0");
  }

  @Test
  void anotherBulkUnderTheKeyIsRefusedAsAWhole() {
    String first = Bank.payment(rich, poor, "1", "EUR");
    String second = Bank.payment(rich, poor, "2", "EUR");
    String key = Api.key();

    Answer made = bulk(List.of(first), key);
    Answer longer = bulk(List.of(first, second), key);
    Answer other = bulk(List.of(second), key);
    Answer atomic =
        system.post(
            "/internal/Payments/bulk", "{\"atomic\":true,\"payments\":[" + first + "]}", key);
    Answer repeated = bulk(List.of(first), key);

    assertThat(List.of(longer, other, atomic))
        .allMatch(answer -> answer.codes().equals(List.of("idempotencyKeyReused")));
    assertThat(repeated.value()).isEqualTo(made.value());
    assertThat(repeated.header("Command-Id")).isEqualTo(made.header("Command-Id")).isPresent();
    assertThat(made.header("Idempotency-Replayed")).isEmpty();
    assertThat(bank.balance(poor)).isEqualByComparingTo("1");
  }

  private static List<String> codes(JsonNode outcomes) {
    return outcomes
        .valueStream()
        .filter(outcome -> outcome.has("errors"))
        .map(outcome -> outcome.at("/errors/0/metadata/code").asString())
        .toList();
  }

  /** Each answer has a trace of its own. */
  private static String withoutTrace(JsonNode outcomes) {
    return outcomes.toString().replaceAll("\"traceId\":\"[0-9a-f]{32}\"", "");
  }

  @Test
  void aBulkHasOneToAThousandPayments() {
    String payment = Bank.payment(rich, poor, "1", "EUR");

    assertThat(bulk(IntStream.range(0, 1001).mapToObj(i -> payment).toList()).fields())
        .containsExactly("payments");
    assertThat(bulk(List.of()).fields()).containsExactly("payments");
    assertThat(bank.balance(poor)).isEqualByComparingTo("0");
  }

  @Test
  void anAnswerWithoutWaitingNamesWhereTheOutcomesWillBe() {
    Answer answer =
        system.send(
            "POST",
            "/internal/Payments/bulk",
            body(List.of(Bank.payment(rich, poor, "7", "EUR"))),
            Map.of("Prefer", "respond-async"));

    String command = answer.value().at("/0/command/commandId").asString();
    Await.until(
        "the command is decided",
        () ->
            system
                .get("/internal/Commands/" + command)
                .value()
                .path("status")
                .asString()
                .equals("succeeded"));
    assertThat(bank.balance(poor)).isEqualByComparingTo("7");
  }

  private Answer bulk(List<String> payments) {
    return bulk(payments, Api.key());
  }

  private Answer bulk(List<String> payments, String key) {
    return system.post("/internal/Payments/bulk", body(payments), key);
  }

  private static String body(List<String> payments) {
    return "{\"payments\":" + payments.stream().collect(Collectors.joining(",", "[", "]")) + "}";
  }

  private static String withExternalId(String payment, UUID externalId) {
    return payment.replaceFirst("\\{", "{\"externalId\":\"" + externalId + "\",");
  }
}
