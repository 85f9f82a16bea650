package io.finlego.ingress.access.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.PublishedRows;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PastInstantsTest {

  private static final Instant YEARS_AGO = Instant.parse("2020-01-01T00:00:00Z");

  private final PublishedRows rows = PublishedRows.shared();
  private final Api api = rows.system();
  private final UUID account = rows.account(rows.client(), "EUR", 0, 0, 0, 0).id();

  @Test
  void aPastInstantWaitsForTheTransactionsThatAreUnderWay() throws Exception {
    try (OpenTransaction transaction = OpenTransaction.ofLedger()) {
      CompletableFuture<Api.Answer> answer = ask(() -> balances(Instant.now()));

      TimeUnit.MILLISECONDS.sleep(400);
      assertThat(answer).isNotDone();
      transaction.commit();

      assertThat(answer.get(3, TimeUnit.SECONDS).status()).isEqualTo(200);
    }
  }

  @Test
  void aPastInstantDoesNotWaitForTransactionsThatBeginLater() throws Exception {
    try (OpenTransaction earlier = OpenTransaction.ofLedger()) {
      CompletableFuture<Api.Answer> answer = ask(() -> balances(Instant.now()));
      TimeUnit.MILLISECONDS.sleep(400);

      try (OpenTransaction _ = OpenTransaction.ofLedger()) {
        earlier.commit();

        assertThat(answer.get(3, TimeUnit.SECONDS).status()).isEqualTo(200);
      }
    }
  }

  @Test
  void theWaitIsBounded() throws Exception {
    try (OpenTransaction _ = OpenTransaction.ofLedger()) {
      Api.Answer answer = balances(Instant.now());

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.codes()).containsExactly("unavailable");
    }
  }

  @Test
  void anInstantBeforeTheOpenTransactionsNeedsNoWait() throws Exception {
    Instant before = Instant.now().minusMillis(10);

    try (OpenTransaction _ = OpenTransaction.ofLedger();
        OpenTransaction _ = OpenTransaction.ofClients()) {
      assertThat(balances(YEARS_AGO).status()).isEqualTo(200);
      assertThat(balances(before).status()).isEqualTo(200);
      assertThat(api.get("/Accounts/" + account + "?at=" + YEARS_AGO).status()).isEqualTo(200);
      assertThat(api.get("/internal/Transactions?to=" + YEARS_AGO).status()).isEqualTo(200);
      assertThat(clients(YEARS_AGO).status()).isEqualTo(200);
      assertThat(clients(before).status()).isEqualTo(200);
      assertThat(statement("2020-01-01").status()).isEqualTo(200);
    }
  }

  @Test
  void anOperatorsTransactionDelaysNobody() throws Exception {
    try (OpenTransaction _ = OpenTransaction.ofOperator()) {
      assertThat(balances(Instant.now()).status()).isEqualTo(200);
      assertThat(clients(Instant.now()).status()).isEqualTo(200);
    }
  }

  @Test
  void eachDomainWaitsForItsOwnProcessor() throws Exception {
    try (OpenTransaction transaction = OpenTransaction.ofClients()) {
      assertThat(balances(Instant.now()).status()).isEqualTo(200);
      CompletableFuture<Api.Answer> answer = ask(() -> clients(Instant.now()));

      TimeUnit.MILLISECONDS.sleep(400);
      assertThat(answer).isNotDone();
      transaction.commit();

      assertThat(answer.get(3, TimeUnit.SECONDS).status()).isEqualTo(200);
    }
  }

  @Test
  void anAccountAtAFutureInstantIsTheAccountOfNow() throws Exception {
    Instant future = Instant.now().plus(Duration.ofDays(1));
    try (OpenTransaction transaction = OpenTransaction.ofLedger()) {
      CompletableFuture<Api.Answer> answer =
          ask(() -> api.get("/Accounts/" + account + "?at=" + future));

      TimeUnit.MILLISECONDS.sleep(400);
      assertThat(answer).isNotDone();
      transaction.commit();

      Api.Answer account = answer.get(3, TimeUnit.SECONDS);
      assertThat(Instant.parse(account.value().path("at").asString())).isBefore(Instant.now());
      assertThat(account.value().has("heldAmount")).isFalse();
    }
  }

  @Test
  void anAccountShowsTheInstantOfItsBalance() {
    Api.Answer answer = api.get("/Accounts/" + account + "?at=" + YEARS_AGO);

    assertThat(answer.value().path("at").asString()).startsWith("2020-01-01T00:00:00");
    assertThat(api.get("/Accounts/" + account).value().has("at")).isFalse();
  }

  private static CompletableFuture<Api.Answer> ask(Supplier<Api.Answer> question) {
    return CompletableFuture.supplyAsync(question);
  }

  private Api.Answer balances(Instant at) {
    return api.post(
        "/internal/Accounts/calculateBalances",
        "{\"accountIds\": [\"%s\"], \"at\": \"%s\"}".formatted(account, at));
  }

  private Api.Answer clients(Instant createdTo) {
    return api.get("/internal/Clients?pageSize=1&createdTo=" + createdTo);
  }

  private Api.Answer statement(String day) {
    return api.get(
        "/internal/Transactions/report?accountId=%s&from=%s&to=%s".formatted(account, day, day));
  }
}
