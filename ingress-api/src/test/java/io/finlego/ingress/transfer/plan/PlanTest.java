package io.finlego.ingress.transfer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.PublishedRows;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PlanTest {

  private static final String SEPA = "{\"transferType\": \"sepa\", \"transferId\": \"1\"}";

  private final PublishedRows rows = PublishedRows.shared();
  private final Instant now = Instant.now();

  @Test
  void aClientSeesItsFeesItsLimitsAndThatItHasUsedNothing() {
    Api.Answer answer = rows.frontOffice(rows.client()).get("/Client/plan");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.value().path("name").asString()).isEqualTo("standard");
    assertThat(answer.value().path("transfers").valueStream().map(t -> t.path("type").asString()))
        .containsExactly("internal", "sepa", "sepaInstant", "swift", "foreignExchange");
    assertThat(answer.text())
        .contains(
            "{\"type\":\"swift\",\"currency\":\"EUR\",\"fee\":{\"fixed\":15.00,\"percentage\":0.1},"
                + "\"limits\":{\"perTransfer\":50000.00,\"daily\":50000.00,\"monthly\":200000.00},"
                + "\"usedToday\":{\"amount\":0.00,\"count\":0},\"usedThisMonth\":{\"amount\":0.00,\"count\":0}}");
  }

  @Test
  void
      used_is_what_is_posted_and_pending_of_that_type_and_currency_since_the_day_and_month_began() {
    UUID client = rows.client();
    PublishedRows.Row account = rows.account(client, "EUR", 0, 0, 5_00, 0);
    PublishedRows.Row dollars = rows.account(client, "USD", 1, 0, 0, 0);
    PublishedRows.Row other = rows.account(rows.client(), "EUR", 0, 0, 5_00, 0);
    Instant earlier = now.minus(Duration.ofDays(40));
    transfer(account, other, 1_000_00, "EUR", "posted", earlier, SEPA);
    transfer(account, other, 10_01, "EUR", "posted", now, SEPA);
    transfer(account, other, 5_00, "EUR", "pending", now, SEPA);
    transfer(account, other, 7_00, "EUR", "draft", now, SEPA);
    transfer(account, other, 7_00, "EUR", "cancelled", now, SEPA);
    transfer(other, account, 7_00, "EUR", "posted", now, SEPA);
    transfer(other, account, 7_00, "EUR", "pending", now, SEPA);
    transfer(dollars, other, 7_00, "USD", "posted", now, SEPA);
    transfer(account, other, 7_00, "EUR", "posted", now, "{\"a\": 1}");
    rows.ledger().described(transfer(account, other, 20, "EUR", "posted", now, SEPA), SEPA, "fee");
    transfer(account, other, 3_00, "EUR", "posted", now, SEPA.replace("sepa", "sepaInstant"));

    JsonNode transfers = rows.frontOffice(client).get("/Client/plan").value().path("transfers");

    assertThat(transfers.get(1).path("usedToday").toString())
        .isEqualTo("{\"amount\":15.01,\"count\":2}");
    assertThat(transfers.get(1).path("usedThisMonth").toString())
        .isEqualTo("{\"amount\":15.01,\"count\":2}");
    assertThat(transfers.get(2).path("usedToday").path("count").asInt()).isEqualTo(1);
    assertThat(transfers.get(0).path("usedThisMonth").path("count").asInt()).isZero();
  }

  @Test
  void usageEarlierThisMonthCountsForTheMonthAlone() {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    UUID client = rows.client();
    PublishedRows.Row account = rows.account(client, "EUR", 0, 0, 0, 0);
    PublishedRows.Row other = rows.account(null, "EUR", 0, 0, 0, 0);
    Instant first = today.withDayOfMonth(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    transfer(account, other, 1_00, "EUR", "posted", first.minusMillis(1), SEPA);
    transfer(account, other, 2_05, "EUR", "posted", first, SEPA);

    JsonNode sepa = rows.frontOffice(client).get("/Client/plan").value().path("transfers").get(1);

    assertThat(sepa.path("usedThisMonth").toString()).isEqualTo("{\"amount\":2.05,\"count\":1}");
    assertThat(sepa.path("usedToday").path("count").asInt())
        .isEqualTo(today.getDayOfMonth() == 1 ? 1 : 0);
  }

  @Test
  void aPlanIsForItsClientAlone() {
    assertThat(rows.system().get("/Client/plan").status()).isEqualTo(403);
    Api.Answer unknown = rows.frontOffice(UUID.randomUUID()).get("/client/PLAN");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.code()).isEqualTo("clientNotFound");
  }

  private UUID transfer(
      PublishedRows.Row debit,
      PublishedRows.Row credit,
      long amount,
      String currency,
      String status,
      Instant at,
      String metadata) {
    UUID payment = rows.payment(status, null, at);
    UUID transaction = rows.transaction(payment, 1, debit, credit, amount, currency, status, at);
    return rows.ledger().described(transaction, metadata, "transfer");
  }
}
