package io.finlego.ingress.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.embedded.TestServers;
import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.command.Responder.Conduct;
import io.finlego.schemas.Topics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An ingress that sends a command only while fewer than four commands of its partition, and fewer
 * than two of its caller, are undecided.
 */
class TurnsOfCommandsTest {

  private static IngressUnderTest ingress;
  private static Api system;
  private static Responder ledger;

  private final UUID ignored = UUID.randomUUID();
  private final UUID answered = idInPartition(partition(ignored));
  private final List<Responder.Seen> undecided = new ArrayList<>();

  @BeforeAll
  static void start() {
    ingress =
        IngressUnderTest.start(
                "ingress_turns",
                Map.of(
                    "finlego.ingress.admission.max-undecided-commands", "4",
                    "finlego.ingress.admission.max-undecided-commands-alone", "2",
                    "finlego.ingress.commands.reply-timeout-ms", "3s"))
            .awaitReady();
    system = ingress.api().system();
    ledger = new Responder(TestServers.kafka().bootstrapServers(), ingress.databaseUrl());
  }

  @AfterEach
  void decideAll() {
    undecided.forEach(ledger::decide);
    undecided.clear();
  }

  @AfterAll
  static void stop() throws Exception {
    ledger.close();
    ingress.close();
  }

  private static int partition(UUID key) {
    return ingress.bean(CommandTopics.class).partition(Topics.LEDGER_COMMANDS, key);
  }

  private static UUID idInPartition(int partition) {
    UUID id = UUID.randomUUID();
    while (partition(id) != partition) {
      id = UUID.randomUUID();
    }
    return id;
  }

  private static Answer pend(UUID payment, String... headers) {
    return system.send("POST", "/internal/Payments/" + payment + "/pend", null, headers);
  }

  /** Takes the system's share of a partition with commands that are not decided. */
  private void takeShare(String... keys) {
    ledger.conduct(ignored, Conduct.IGNORE);
    for (String key : keys) {
      assertThat(pend(ignored, "Prefer", "respond-async", "Idempotency-Key", key).status())
          .isEqualTo(202);
    }
    await().until(() -> ledger.seen(ignored).size() == keys.length);
    assertThat(ledger.seen(ignored))
        .allMatch(command -> command.record().partition() == partition(ignored));
    undecided.addAll(ledger.seen(ignored));
  }

  private static void awaitWaitingCommand() {
    await()
        .until(
            () ->
                ingress
                        .bean(MeterRegistry.class)
                        .get("finlego.ingress.admission.commands.waiting")
                        .gauges()
                        .stream()
                        .mapToDouble(Gauge::value)
                        .sum()
                    == 1);
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  @Test
  void aCommandWaitsUntilAnotherOfItsPartitionIsDecided() throws Exception {
    takeShare(newKey(), newKey());
    String key = newKey();

    Answer refused = pend(answered, "Prefer", "wait=1", "Idempotency-Key", key);
    CompletableFuture<Answer> waiting = CompletableFuture.supplyAsync(() -> pend(answered));
    awaitWaitingCommand();
    decideAll();

    assertThat(refused.status()).as("%s", refused).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("tooManyRequests");
    assertThat(refused.header("retry-after")).isNotBlank();
    assertThat(refused.header("command-id")).isEmpty();
    assertThat(waiting.get().status()).isEqualTo(200);
    assertThat(ledger.seen(answered)).hasSize(1);
    assertThat(pend(answered, "Idempotency-Key", key).status()).isEqualTo(200);
  }

  @Test
  void aCallerThatDoesNotWaitForTheOutcomeWaitsForItsTurnNevertheless() {
    takeShare(newKey(), newKey());
    long startNanos = System.nanoTime();

    Answer refused = pend(answered, "Prefer", "respond-async, wait=0");

    assertThat(refused.code()).isEqualTo("tooManyRequests");
    assertThat(Duration.ofNanos(System.nanoTime() - startNanos))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void aPartitionWhoseCommandsAreNotDecidedDelaysNoOther() {
    takeShare(newKey(), newKey());
    UUID elsewhere = idInPartition((partition(ignored) + 1) % 4);

    for (int i = 0; i < 5; i++) {
      assertThat(pend(elsewhere, "Prefer", "wait=1").status()).isEqualTo(200);
    }
  }

  @Test
  void aCallerThatHasItsShareDelaysNoOther() {
    takeShare(newKey(), newKey());
    UUID client = idInPartition(partition(ignored));

    Answer answer =
        ingress
            .api()
            .frontOffice(client)
            .send(
                "PUT",
                "/Accounts/reorder-accounts",
                "{\"accountIds\": []}",
                "Prefer",
                "respond-async, wait=1");

    assertThat(answer.status()).as("%s", answer).isEqualTo(202);
  }

  @Test
  void aRepeatedRequestSharesItsCommandThoughItsCallerHasItsShare() {
    String key = newKey();
    takeShare(key, newKey());

    Answer repeated = pend(ignored, "Prefer", "wait=1", "Idempotency-Key", key);

    assertThat(repeated.status()).as("%s", repeated).isEqualTo(202);
    assertThat(repeated.header("command-id"))
        .isEqualTo(undecided.getFirst().commandId().toString());
    assertThat(ledger.seen(ignored)).hasSize(2);
  }

  @Test
  void aRepeatedRequestGetsItsOutcomeThoughItsCallerHasItsShare() {
    String key = newKey();
    Answer first = pend(answered, "Idempotency-Key", key);
    takeShare(newKey(), newKey());

    Answer repeated = pend(answered, "Prefer", "wait=1", "Idempotency-Key", key);
    Answer reused =
        pend(idInPartition(partition(ignored)), "Prefer", "wait=1", "Idempotency-Key", key);

    assertThat(repeated.status()).as("%s", repeated).isEqualTo(200);
    assertThat(repeated.header("command-id")).isEqualTo(first.header("command-id"));
    assertThat(repeated.header("idempotency-replayed")).isEqualTo("true");
    assertThat(reused.code()).isEqualTo("idempotencyKeyReused");
    assertThat(ledger.seen(answered)).hasSize(1);
  }

  @Test
  void aCommandThatIsNeverAnsweredHoldsItsPermitForTheReplyTimeoutOnly() {
    takeShare(newKey(), newKey());

    await().until(() -> pend(answered, "Prefer", "wait=1").status() == 200);

    assertThat(ledger.seen(answered)).hasSize(1);
  }

  @Test
  void aBulkIsSentInTurnsAndEachPaymentHasItsOutcome() {
    takeShare(newKey(), newKey());
    String line =
        "{\"transaction\":{\"debitAccountId\":\"%s\",\"creditAccountId\":\"%s\",\"amount\":1,\"currency\":\"EUR\"}}"
            .formatted(answered, UUID.randomUUID());

    Answer answer =
        system.post(
            "/internal/Payments/bulk",
            "{\"payments\":[" + line + "," + line + "]}",
            "Prefer",
            "wait=1");

    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    assertThat(answer.value().valueStream().toList())
        .hasSize(2)
        .allSatisfy(
            outcome ->
                assertThat(outcome.at("/errors/0/metadata/code").asString())
                    .isEqualTo("tooManyRequests"));
  }
}
