package io.finlego.ingress.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Commands that one domain begins and another ends. Such a command is done when its rest is done.
 */
class ContinuedCommandsTest {

  @AutoClose private static final PendScene SCENE = PendScene.start();

  private final Api system = SCENE.system();
  private final Responder ledger = SCENE.ledger();

  private final UUID payment = UUID.randomUUID();

  @Test
  void aContinuedCommandIsAnsweredWhenItsRestIsDecided() {
    ledger.conduct(payment, Responder.Conduct.GO_ON);
    CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(this::pend);
    Awaitility.await().until(() -> !ledger.seen(payment).isEmpty());
    assertThat(answer).isNotDone();

    ledger.decideRest(ledger.seen(payment).getFirst(), false);

    assertThat(answer)
        .succeedsWithin(Duration.ofSeconds(10))
        .satisfies(finalAnswer -> assertThat(finalAnswer.status()).isEqualTo(200))
        .satisfies(
            finalAnswer -> assertThat(finalAnswer.value().get("id").asString()).isEqualTo(id()));
  }

  @Test
  void aRefusalOfTheRestIsTheRefusalOfTheWholeCommand() {
    ledger.conduct(payment, Responder.Conduct.GO_ON);
    Answer accepted = pend("Prefer", "wait=1");
    ledger.decideRest(ledger.seen(payment).getFirst(), true);

    Answer command = system.get(accepted.header("location"));

    assertThat(command.value().get("status").asString()).isEqualTo("failed");
  }

  @Test
  void aContinuedCommandIsAcceptedUntilItsRestIsDecidedAlsoForTheSameKey() {
    ledger.conduct(payment, Responder.Conduct.GO_ON);
    String key = UUID.randomUUID().toString();
    Answer accepted = pend("Prefer", "wait=1", "Idempotency-Key", key);
    assertThat(accepted.status()).isEqualTo(202);
    assertThat(system.get(accepted.header("location")).value().get("status").asString())
        .isEqualTo("accepted");

    ledger.decideRest(ledger.seen(payment).getFirst(), false);

    assertThat(system.get(accepted.header("location")).value().get("status").asString())
        .isEqualTo("succeeded");
    Answer again = pend("Idempotency-Key", key);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("command-id")).isEqualTo(accepted.header("command-id"));
    assertThat(again.header("idempotency-replayed")).isEqualTo("true");
  }

  private Answer pend(String... headers) {
    return SCENE.pend(payment, headers);
  }

  private String id() {
    return payment.toString();
  }
}
