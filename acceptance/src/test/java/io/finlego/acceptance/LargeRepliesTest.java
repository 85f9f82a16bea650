package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Stored replies are read again by many requests at once, and never need too much memory. */
class LargeRepliesTest {

  private static final Stack STACK = RunningStack.get();
  private static final int ACCOUNTS = 200;
  private static final int READERS = 20;
  private static final double LIVE_SHARE_MAX = 0.9;

  /** Metadata of the largest size, of 48 kilobytes. */
  private static final String METADATA = "{\"a\":\"" + "中".repeat(15_990) + "\"}";

  private final Api system = Api.system(STACK);
  private final Bank bank = new Bank(system);

  @AfterAll
  static void theInvariantsHold() {
    Invariants.hold(STACK);
  }

  @Test
  void aNewOrderOfAccountsWithMuchMetadataIsAnsweredAgainToAll() throws Exception {
    String client = bank.client();
    Api frontOffice = Api.frontOffice(STACK, client);
    String order =
        Callers.atOnce(ACCOUNTS, _ -> openAccount(client)).stream()
            .map(answer -> answer.value().path("id").toString())
            .collect(Collectors.joining(",", "{\"accountIds\":[", "]}"));
    Map<String, String> key = Map.of("Idempotency-Key", Api.key());
    Answer first = frontOffice.send("PUT", "/Accounts/reorder-accounts", order, key);
    String command = first.header("Command-Id").orElseThrow();

    try (HeapWatch heap = new HeapWatch(STACK)) {
      List<Answer> repeats =
          Callers.atOnce(
              READERS, _ -> frontOffice.send("PUT", "/Accounts/reorder-accounts", order, key));
      List<Answer> reads =
          Callers.atOnce(READERS, _ -> system.get("/internal/Commands/" + command));
      heap.collect();

      assertThat(first.value()).hasSize(ACCOUNTS);
      assertThat(first.body().length())
          .as("ids and places, in value and valueOrDefault, without metadata")
          .isLessThan(200 * ACCOUNTS);
      assertThat(repeats).extracting(Answer::body).containsOnly(first.body());
      assertThat(reads)
          .extracting(answer -> answer.value().path("result"))
          .containsOnly(first.value());
      assertThat(heap.liveShareMax()).isLessThan(LIVE_SHARE_MAX);
    }
    JsonNode account = frontOffice.get("/Accounts?pageSize=1").value().path("items").path(0);
    assertThat(account.path("metadata").toString()).isEqualTo(METADATA);
  }

  private Answer openAccount(String client) {
    String body =
        "{\"clientId\":\"%s\",\"type\":\"client\",\"currency\":\"EUR\",\"metadata\":%s}"
            .formatted(client, METADATA);
    for (int i = 0; i < READERS; i++) {
      Answer answer = system.post("/v2/internal/Accounts", body);
      if (answer.status() != 429) {
        return answer;
      }
      Await.pause();
    }
    throw new AssertionError("There was never room for another account.");
  }

  @Test
  void aLargeReplyIsReadAsOftenAsThereIsMemoryForIt() throws Exception {
    String client = bank.client();
    String payer = bank.funded(client, "EUR", "10");
    String payee = bank.clientAccount(client, "EUR");
    String line =
        Bank.line(payer, payee, "0.01", "EUR").replace("}", ",\"metadata\":" + METADATA + "}");
    String draft =
        IntStream.range(0, 18)
            .mapToObj(_ -> line)
            .collect(Collectors.joining(",", "{\"transactions\":[", "]}"));
    String command =
        system
            .post("/internal/Payments/draft", draft, Api.key())
            .header("Command-Id")
            .orElseThrow();

    try (HeapWatch heap = new HeapWatch(STACK)) {
      List<Answer> reads =
          Callers.atOnce(READERS, _ -> system.get("/internal/Commands/" + command));
      heap.collect();

      assertThat(reads).extracting(Answer::status).isSubsetOf(200, 429).contains(200);
      assertThat(reads)
          .filteredOn(answer -> answer.status() == 429)
          .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isPresent());
      assertThat(heap.liveShareMax()).isLessThan(LIVE_SHARE_MAX);
    }
    assertThat(system.get("/internal/Commands/" + command).status()).isEqualTo(200);
  }
}
