package io.finlego.ingress.ledger.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.Hostile;
import io.finlego.ingress.PublishedRows;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentReadsTest {

  private static final Instant AT = Instant.parse("2026-03-02T09:20:00.000003Z");

  private final PublishedRows rows = PublishedRows.shared();
  private final Api api = rows.system();
  private final PublishedRows.Row debit = rows.account(rows.client(), "EUR", 0, 0, 0, 0);
  private final PublishedRows.Row credit = rows.account(rows.client(), "EUR", 0, 0, 0, 0);

  @Test
  void aPaymentHasItsTransactionsInOrder() {
    UUID payment = rows.payment("pending", null, AT);
    UUID second = rows.transaction(payment, 2, credit, debit, 5, "EUR", "pending", AT);
    UUID first = rows.transaction(payment, 1, debit, credit, 4000, "EUR", "pending", AT);

    Api.Answer answer = api.get("/internal/payments/" + payment);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(ids(answer.value().path("transactions")))
        .containsExactly(first.toString(), second.toString());
    assertThat(answer.text())
        .contains("\"amount\":40.00", "\"amount\":0.05", "\"metadata\":{\"b\": 1}");
    assertThat(answer.value().has("externalId")).isFalse();
    assertThat(answer.value().get("postedAt").isNull()).isTrue();
    assertThat(answer.value().path("createdAt").asString())
        .isEqualTo("2026-03-02T09:20:00.000003Z");
  }

  @Test
  void paymentsAreFoundByEveryFilterNewestFirst() {
    String external = UUID.randomUUID().toString();
    UUID posted = rows.payment("posted", external, AT);
    rows.transaction(posted, 1, debit, credit, 1, "EUR", "posted", AT);
    UUID draft = rows.payment("draft", null, AT.plusSeconds(60));
    rows.transaction(draft, 1, debit, credit, 1, "EUR", "draft", AT.plusSeconds(60));
    String account = "accountId=" + debit.id();

    assertThat(paymentIds(account)).containsExactly(draft.toString(), posted.toString());
    assertThat(paymentIds(account + "&sort=createdAt"))
        .containsExactly(posted.toString(), draft.toString());
    assertThat(paymentIds("accountId=" + credit.id() + "&status=draft"))
        .containsExactly(draft.toString());
    assertThat(paymentIds("externalId=" + external)).containsExactly(posted.toString());
    assertThat(paymentIds(account + "&from=2026-03-02T09:20:30Z"))
        .containsExactly(draft.toString());
    assertThat(paymentIds(account + "&to=2026-03-02T09:20:30Z")).containsExactly(posted.toString());
    assertThat(paymentIds(account + "&from=2026-03-02&to=2026-03-02")).hasSize(2);
    assertThat(paymentIds(account + "&to=2026-03-01")).isEmpty();
  }

  @Test
  void aPaymentThatIsNotThereIsNotFound() {
    assertThat(api.get("/internal/Payments/" + UUID.randomUUID()).code())
        .isEqualTo("paymentNotFound");
    assertThat(api.get("/internal/Payments/x").fields()).containsExactly("paymentId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "externalId", "accountId", "from", "to", "sort"})
  void hostileValuesInEveryParameterOfAPaymentListAreRefused(String parameter) {
    for (String value : Hostile.values()) {
      Api.Answer answer = api.get("/internal/Payments?pageSize=1&" + parameter + "=" + value);
      assertThat(answer.status()).as(value).isIn(200, 400);
    }
  }

  @Test
  void everyOperationOnPaymentsRefusesBadBodiesBeforeItSendsACommand() {
    for (String door :
        List.of(
            "/internal/Payments",
            "/v2/ledger/internal/Payments",
            "/internal/Payments/draft",
            "/v2/ledger/internal/Payments/draft")) {
      Api.Answer answer = api.post(door, "{\"externalId\": \"\"}");
      assertThat(answer.status()).as(door).isEqualTo(400);
      assertThat(answer.fields()).as(door).hasSize(2).contains("externalId");
      assertThat(api.post(door, "{").code()).isEqualTo("malformedJson");
      assertThat(api.post(door, "").status()).isEqualTo(400);
      assertThat(api.post(door, "[]").code()).isEqualTo("invalidField");
    }
    for (String prefix : List.of("/internal/Payments/", "/v2/ledger/internal/Payments/")) {
      String payment = prefix + UUID.randomUUID();
      assertThat(api.post(payment + "/post", "{\"amount\": 0}").code()).isEqualTo("invalidAmount");
      assertThat(api.post(payment + "/cancel", "{\"reason\": 1}").fields())
          .containsExactly("reason");
      assertThat(api.post(prefix + "x/pend", "{}").fields()).containsExactly("paymentId");
    }
  }

  @Test
  void anOperationWithoutADryRunRefusesOne() {
    String body = "{\"type\": \"settlement\", \"currency\": \"EUR\"}";

    Api.Answer answer = api.post("/v2/internal/Accounts", body, "X-Dry-Run", "true");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly("X-Dry-Run");
  }

  private List<String> paymentIds(String query) {
    Api.Answer answer = api.get("/internal/Payments?" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return ids(answer.value().path("items"));
  }

  private static List<String> ids(tools.jackson.databind.JsonNode list) {
    return list.valueStream().map(item -> item.path("id").asString()).toList();
  }
}
