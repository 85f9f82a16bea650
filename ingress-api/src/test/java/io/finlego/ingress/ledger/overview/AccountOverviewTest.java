package io.finlego.ingress.ledger.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.PublishedRows;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountOverviewTest {

  private static final String PATH = "/v2/ledger/internal/Accounts/";

  private final PublishedRows rows = PublishedRows.shared();
  private final Api system = rows.system();
  private final UUID client = rows.client();
  private final PublishedRows.Row account = rows.account(client, "EUR", 0, 0, 0, 0);
  private final PublishedRows.Row other = rows.account(null, "EUR", 0, 0, 0, 0);
  private final UUID payment = rows.payment("posted", null, Instant.now());

  private String move(PublishedRows.Row debit, PublishedRows.Row credit, long amount, int daysAgo) {
    Instant at = Instant.now().minus(Duration.ofDays(daysAgo));
    return rows.transaction(payment, 1, debit, credit, amount, "EUR", "posted", at).toString();
  }

  @Test
  void anOverviewHasTheAccountItsLastTransactionAndThirtyDaysOfTurnover() {
    move(other, account, 100_000, 31);
    move(other, account, 5_000, 29);
    move(other, account, 250, 2);
    String last = move(account, other, 1, 1);
    rows.transaction(payment, 9, account, other, 7, "EUR", "draft", Instant.now());

    Api.Answer answer = system.get(PATH + account.id());

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.value().path("id").asString()).isEqualTo(account.id().toString());
    assertThat(answer.text())
        .contains("\"balance\":1052.49", "\"metadata\":{\"a\": [1, null]}")
        .contains("\"debitTurnover\":0.01,\"creditTurnover\":52.50,\"transactionsCount\":3");
    assertThat(answer.value().path("lastTransaction").path("id").asString()).isEqualTo(last);
    assertThat(answer.value().path("turnover").path("days").asInt()).isEqualTo(30);
  }

  @Test
  void anAccountWithoutMovementHasAnOverview() {
    Api.Answer answer = system.get(PATH + account.id());

    assertThat(answer.value().path("lastTransaction").isNull()).isTrue();
    assertThat(answer.text())
        .contains("\"debitTurnover\":0.00,\"creditTurnover\":0.00,\"transactionsCount\":0");
  }

  @Test
  void overviewsAreForSystemsAndForAccountsThatAreThere() {
    assertThat(system.get(PATH + UUID.randomUUID()).code()).isEqualTo("accountNotFound");
    assertThat(system.get(PATH + "x").status()).isEqualTo(400);
    assertThat(rows.frontOffice(client).get(PATH + account.id()).status()).isEqualTo(403);
  }
}
