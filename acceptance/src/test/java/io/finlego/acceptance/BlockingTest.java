package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients are blocked, unblocked and prohibited; {@link BlockingRaceTest} blocks under load. */
class BlockingTest {

  private static final Stack STACK = RunningStack.get();

  private final Api system = Api.system(STACK);
  private final Bank bank = new Bank(system);
  private final String client = bank.client();
  private final String account = bank.funded(client, "EUR", "1000");
  private final String payee = bank.clientAccount(bank.client(), "EUR");

  @Test
  void aBlockedClientGetsCreditsAndItsHoldsAreCancelledButNotPosted() {
    String pending = bank.draft(account, payee, "10", "EUR");
    bank.pend(pending).value();

    block().value();

    assertThat(bank.post(pending).codes()).containsExactly("clientBlocked");
    bank.pay(bank.account("settlement", "EUR"), account, "5", "EUR").value();
    assertThat(bank.account(account).path("heldAmount").decimalValue()).isEqualByComparingTo("10");
    bank.cancel(pending).value();
    assertThat(bank.balance(account)).isEqualByComparingTo("1005");
  }

  @Test
  void anUnblockedClientMovesMoneyAgainAndItsStatusSaysSo() {
    block().value();
    assertThat(status("/status")).isEqualTo("blocked");
    assertThat(
            system
                .get("/internal/Clients/" + client + "/status")
                .value()
                .path("blockReason")
                .asString())
        .isEqualTo("suspicion");

    system.send("PUT", path("/unblock"), Bank.REASON, Map.of()).value();

    assertThat(status("/status")).isEqualTo("active");
    bank.pay(account, payee, "1", "EUR").value();
  }

  @Test
  void aProhibitedClientHoldsAccountsButMovesNoMoney() {
    String body =
        """
        {"type": "individual", "onboardingId": "%s", "editorUserId": "%s", "riskLevel": "prohibited", "firstName": "Ada",
         "lastName": "Lovelace", "birthDate": "1990-12-10", "phoneNumber": "+37060000000", "isDefaultCompliant": true,
         "address": {"country": "LT"}}
        """
            .formatted(UUID.randomUUID(), UUID.randomUUID());
    String prohibited = system.post("/internal/Clients", body).value().path("id").asString();
    String funded = bank.funded(prohibited, "EUR", "10");

    assertThat(bank.pay(funded, payee, "1", "EUR").codes()).containsExactly("clientProhibited");
  }

  @Test
  void aClientProhibitedLaterKeepsItsHoldsWhichAreCancelledButNotPosted() {
    String pending = bank.draft(account, payee, "10", "EUR");
    bank.pend(pending).value();

    bank.assess(client, "prohibited").value();

    assertThat(bank.post(pending).codes()).containsExactly("clientProhibited");
    assertThat(bank.account(account).path("heldAmount").decimalValue()).isEqualByComparingTo("10");
    bank.cancel(pending).value();
    bank.assess(client, "low").value();
    bank.pay(account, payee, "1000", "EUR").value();
  }

  @Test
  void aBlockedClientOpensNoAccount() {
    block().value();

    assertThat(
            system
                .post("/Accounts", "{\"clientId\":\"%s\",\"currency\":\"EUR\"}".formatted(client))
                .codes())
        .containsExactly("clientNotActive");
    assertThat(Api.frontOffice(STACK, client).post("/Accounts", "{\"currency\":\"EUR\"}").codes())
        .containsExactly("clientNotActive");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/block", "/unblock"})
  void theFieldsAtFaultAreNamed(String operation) {
    for (String body : List.of("{}", "{\"reason\": \" \", \"editorUserId\": \"nobody\"}")) {
      Answer answer = system.send("PUT", path(operation), body, Map.of());

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.fields()).containsExactly("reason", "editorUserId");
    }
    assertThat(status("/status")).isEqualTo("active");
  }

  @Test
  void aRepeatedBlockWithTheSameKeyGetsTheFirstAnswer() {
    Map<String, String> key = Map.of("Idempotency-Key", Api.key());
    Answer first = system.send("PUT", path("/block"), Bank.REASON, key);

    Answer second = system.send("PUT", path("/block"), Bank.REASON, key);

    assertThat(second.value()).isEqualTo(first.value());
    assertThat(second.header("Idempotency-Replayed")).contains("true");
    String command = first.header("Command-Id").orElseThrow();
    assertThat(system.get("/internal/Commands/" + command).value().path("status").asString())
        .isEqualTo("succeeded");
  }

  @ParameterizedTest
  @CsvSource({"PUT,/block", "PUT,/unblock", "GET,/status"})
  void anUnknownClientIsReported(String method, String operation) {
    String body = method.equals("PUT") ? Bank.REASON : null;

    Answer answer =
        system.send(method, "/internal/Clients/" + UUID.randomUUID() + operation, body, Map.of());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.codes()).containsExactly("clientNotFound");
  }

  private Answer block() {
    return bank.block(client);
  }

  private String status(String suffix) {
    return system.get(path(suffix)).value().path("status").asString();
  }

  private String path(String suffix) {
    return "/internal/Clients/" + client + suffix;
  }
}
