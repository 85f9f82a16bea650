package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Accounts are changed, ordered, closed and recalculated. */
class AccountCommandsTest {

  private static final Stack STACK = RunningStack.get();

  private final Api system = Api.system(STACK);
  private final Bank bank = new Bank(system);
  private final String client = bank.client();
  private final Api frontOffice = Api.frontOffice(STACK, client);
  private final Api stranger = Api.frontOffice(STACK, bank.client());

  @AfterAll
  static void theInvariantsHold() {
    Invariants.hold(STACK);
  }

  @Test
  void aClientNamesItsAccount() {
    String account = bank.clientAccount(client, "EUR");

    JsonNode changed =
        patch(frontOffice, account, "{\"name\": \"Rent\", \"metadata\": {\"a\": [1]}}").value();

    assertThat(changed.path("name").asString()).isEqualTo("Rent");
    assertThat(bank.account(account).path("metadata").toString()).isEqualTo("{\"a\":[1]}");
    assertThat(patch(stranger, account, "{\"name\": \"Mine\"}").codes())
        .containsExactly("accountNotFound");
    assertThat(patch(frontOffice, account, "{\"status\": \"blocked\", \"overdraftLimit\": 5}"))
        .satisfies(
            refused -> {
              assertThat(refused.status()).isEqualTo(403);
              assertThat(refused.fields()).containsExactly("status", "overdraftLimit");
            });
    assertThat(patch(frontOffice, account, "{}").fields()).containsExactly("$");
  }

  @Test
  void aSystemBlocksAnAccountAndLiftsItsLimit() {
    String account = bank.clientAccount(client, "EUR");
    String settlement = bank.account("settlement", "EUR");

    JsonNode changed = patch(system, account, "{\"overdraftLimit\": 20.50}").value();

    assertThat(changed.path("availableBalance").decimalValue()).isEqualByComparingTo("20.50");
    bank.pay(account, settlement, "20", "EUR").value();
    assertThat(patch(system, account, "{\"overdraftLimit\": 19.99}").codes())
        .containsExactly("overdraftInUse");
    assertThat(patch(system, account, "{\"overdraftLimit\": 20.001}").codes())
        .containsExactly("invalidAmount");
    patch(system, account, "{\"status\": \"blocked\"}").value();
    assertThat(bank.pay(account, settlement, "0.10", "EUR").codes())
        .containsExactly("accountBlocked");
    assertThat(patch(system, account, "{\"status\": \"closed\"}").fields())
        .containsExactly("status");
  }

  @Test
  void aClientOrdersItsAccounts() {
    String first = bank.clientAccount(client, "EUR");
    String second = bank.clientAccount(client, "USD");
    String third = bank.clientAccount(client, "EUR");

    JsonNode ordered = reorder(third, first, second).value();

    assertThat(ordered)
        .extracting(a -> a.path("id").asString())
        .containsExactly(third, first, second);
    assertThat(ordered).extracting(a -> a.path("order").asInt()).containsExactly(0, 1, 2);
    assertThat(frontOffice.get("/Accounts").value().path("items"))
        .extracting(a -> a.path("id").asString())
        .containsExactly(third, first, second);
    assertThat(reorder(third, first).fields()).containsExactly("accountIds");
    assertThat(reorder(third, first, first).fields()).containsExactly("accountIds[2]");
    assertThat(reorder(third, first, UUID.randomUUID().toString()).codes())
        .containsExactly("accountNotFound");
  }

  @Test
  void aClientClosesItsAccountWithACode() {
    String account = bank.clientAccount(client, "EUR");
    assertThat(close(frontOffice, account, null).codes()).containsExactly("invalidOtpToken");

    JsonNode sent = sendCode(account);
    JsonNode notification = frontOffice.get("/sandbox/notifications").value().get(0);

    assertThat(sent.path("maskedDestination").asString()).isEqualTo("+370******00");
    assertThat(notification.path("subjectId")).isEqualTo(sent.path("otpId"));
    Answer verified = verify(sent, notification.path("code").asString());
    String token = verified.value().path("otpToken").asString();
    assertThat(outcomeForSystems(verified).path("status").asString()).isEqualTo("succeeded");
    assertThat(outcomeForSystems(verified).path("result").propertyNames())
        .containsExactly("expiresAt");
    assertThat(close(stranger, account, token).codes()).containsExactly("accountNotFound");
    assertThat(close(frontOffice, account, token).value().path("status").asString())
        .isEqualTo("closed");
    assertThat(bank.account(account).path("closedAt").isNull()).isFalse();
    assertThat(close(frontOffice, account, token).codes()).containsExactly("accountClosed");
    String settlement = bank.account("settlement", "EUR");
    assertThat(bank.pay(settlement, account, "1", "EUR").codes()).containsExactly("accountClosed");
  }

  @Test
  void wrongCodesRunOutAndTheRightCodeIsShownToTheClientOnly() {
    String account = bank.clientAccount(client, "EUR");
    JsonNode sent = sendCode(account);
    String right = frontOffice.get("/sandbox/notifications").value().at("/0/code").asString();
    String wrong = right.equals("123456") ? "123457" : "123456";

    for (int guess = 0; guess < 5; guess++) {
      assertThat(verify(sent, wrong).codes()).containsExactly("invalidConfirmationCode");
    }

    assertThat(verify(sent, right).codes()).containsExactly("otpDead");
    assertThat(stranger.get("/sandbox/notifications").value()).isEmpty();
    assertThat(stranger.get("/sandbox/notifications?clientId=" + client).status()).isEqualTo(404);
  }

  @Test
  void aSystemClosesEmptyAccountsOnly() {
    String account = bank.funded(client, "EUR", "3");
    assertThat(close(system, account, null).codes()).containsExactly("accountNotEmpty");
    bank.pay(account, bank.account("settlement", "EUR"), "3", "EUR").value();
    String key = Api.key();

    Answer closed =
        system.send("DELETE", "/Accounts/" + account, null, Map.of("Idempotency-Key", key));
    Answer secondClose =
        system.send("DELETE", "/Accounts/" + account, null, Map.of("Idempotency-Key", key));

    assertThat(closed.value().path("status").asString()).isEqualTo("closed");
    assertThat(secondClose.value()).isEqualTo(closed.value());
    assertThat(secondClose.header("Idempotency-Replayed")).contains("true");
  }

  @Test
  void theReportsFollowChangedAndClosedAccounts() {
    String account = bank.clientAccount(client, "EUR");
    patch(system, account, "{\"overdraftLimit\": 7}").value();
    Await.until(
        "the limit is in the totals",
        () -> totals().path("availableBalance").asString("").equals("7.00"));

    close(system, account, null).value();

    Await.until(
        "the account is out of the totals", () -> totals().path("accountsCount").asInt(0) == 0);
  }

  @Test
  void rightBalancesStayAsTheyAre() {
    String account = bank.funded(client, "EUR", "12.34");

    for (String prefix : List.of("/v2/internal", "/v2/ledger/internal")) {
      JsonNode result =
          system
              .post(prefix + "/Accounts/recalculate", "{\"accountIds\": [\"" + account + "\"]}")
              .value();
      assertThat(result.path("checked").asInt()).isOne();
      assertThat(result.path("corrected")).isEmpty();
    }
    JsonNode recalculated =
        system.post("/v2/internal/Accounts/recalculate", "{\"all\": true}").value();
    assertThat(recalculated.path("checked").asInt()).isGreaterThan(1);
    assertThat(recalculated.path("corrected")).isEmpty();
    assertThat(system.post("/v2/internal/Accounts/recalculate", "{}").fields())
        .containsExactly("accountIds");
  }

  @Test
  void rightDaysStayAsTheyAre() {
    String account = bank.funded(client, "EUR", "12.34");
    String today = BookingDays.today().toString();
    String path = "/internal/DailyAccountBalance/recalculate";
    String days = "\"from\": \"2026-01-01\", \"to\": \"" + today + "\"}";

    JsonNode result = system.post(path, "{\"accountIds\": [\"" + account + "\"], " + days).value();

    assertThat(result.path("days").asInt()).isGreaterThan(1);
    assertThat(result.path("corrected")).isEmpty();
    assertThat(system.post(path, "{" + days).value().path("corrected")).isEmpty();
    assertThat(system.post(path, "{\"from\": \"2026-02-02\", \"to\": \"2026-02-01\"}").fields())
        .containsExactly("to");
    assertThat(
            system.post(path, "{\"accountIds\": [\"" + UUID.randomUUID() + "\"], " + days).codes())
        .containsExactly("accountNotFound");
  }

  private JsonNode totals() {
    return system
        .get("/v2/ledger/internal/Accounts/getAggregatedAmounts?currency=EUR&clientId=" + client)
        .value()
        .path(0);
  }

  private JsonNode sendCode(String account) {
    return frontOffice
        .post(
            "/Accounts/send-otp",
            "{\"operation\": \"closeAccount\", \"accountId\": \"" + account + "\"}")
        .value();
  }

  private Answer verify(JsonNode sent, String code) {
    return frontOffice.post(
        "/Accounts/otp-verification",
        "{\"otpId\": \"%s\", \"code\": \"%s\"}".formatted(sent.path("otpId").asString(), code));
  }

  private JsonNode outcomeForSystems(Answer answer) {
    return system.get("/internal/Commands/" + answer.header("Command-Id").orElseThrow()).value();
  }

  private Answer reorder(String... accounts) {
    String body = "{\"accountIds\": [\"" + String.join("\", \"", accounts) + "\"]}";
    return frontOffice.send("PUT", "/Accounts/reorder-accounts", body, Map.of());
  }

  private static Answer patch(Api caller, String account, String body) {
    return caller.send("PATCH", "/Accounts/" + account, body, Map.of());
  }

  private static Answer close(Api caller, String account, @Nullable String token) {
    return caller.send(
        "DELETE",
        "/Accounts/" + account,
        null,
        token == null ? Map.of() : Map.of("Otp-Token", token));
  }
}
