package io.finlego.ingress.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.embedded.TestServers;
import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.command.Responder.Conduct;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An ingress that sends a command only while fewer than two commands are undecided. */
class TurnsOfCommandsTest {

  private static IngressUnderTest ingress;
  private static Api system;
  private static Responder ledger;

  private final UUID ignored = UUID.randomUUID();
  private final UUID answered = UUID.randomUUID();

  @BeforeAll
  static void start() {
    ingress =
        IngressUnderTest.start(
                "ingress_turns",
                Map.of(
                    "finlego.ingress.admission.max-undecided-commands", "2",
                    "finlego.ingress.commands.reply-timeout-ms", "3s"))
            .awaitReady();
    system = ingress.api().system();
    ledger = new Responder(TestServers.kafka().bootstrapServers(), ingress.databaseUrl());
  }

  @AfterAll
  static void stop() throws Exception {
    ledger.close();
    ingress.close();
  }

  private static Answer pend(UUID payment, String... headers) {
    return system.send("POST", "/internal/Payments/" + payment + "/pend", null, headers);
  }

  /** Sends two commands that are not decided, and returns when the ledger has seen them. */
  private List<Responder.Seen> takeAllPermits() {
    ledger.conduct(ignored, Conduct.IGNORE);
    assertThat(pend(ignored, "Prefer", "respond-async").status()).isEqualTo(202);
    assertThat(pend(ignored, "Prefer", "respond-async").status()).isEqualTo(202);
    await().until(() -> ledger.seen(ignored).size() == 2);
    return ledger.seen(ignored);
  }

  @Test
  void aCommandWaitsUntilAnotherIsDecided() throws Exception {
    List<Responder.Seen> undecided = takeAllPermits();

    Answer refused = pend(answered, "Prefer", "wait=1", "Idempotency-Key", "turn " + answered);
    CompletableFuture<Answer> waiting = CompletableFuture.supplyAsync(() -> pend(answered));
    undecided.forEach(ledger::decide);

    assertThat(refused.status()).as("%s", refused).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("tooManyRequests");
    assertThat(refused.header("retry-after")).isNotBlank();
    assertThat(refused.header("command-id")).isEmpty();
    assertThat(waiting.get().status()).isEqualTo(200);
    assertThat(ledger.seen(answered)).hasSize(1);
    assertThat(pend(answered, "Idempotency-Key", "turn " + answered).status()).isEqualTo(200);
  }

  @Test
  void aCommandThatIsNeverAnsweredHoldsItsPermitForTheReplyTimeoutOnly() {
    takeAllPermits();

    await().until(() -> pend(answered, "Prefer", "wait=1").status() == 200);

    assertThat(ledger.seen(answered)).hasSize(1);
  }

  @Test
  void aBulkIsSentInTurnsAndEachPaymentHasItsOutcome() {
    takeAllPermits();
    String line =
        "{\"transaction\":{\"debitAccountId\":\"%s\",\"creditAccountId\":\"%s\",\"amount\":1,\"currency\":\"EUR\"}}"
            .formatted(UUID.randomUUID(), UUID.randomUUID());

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
