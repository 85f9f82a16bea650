package io.finlego.ingress.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Requests that are sent again with their idempotency key. */
class IdempotencyKeysTest {

  @AutoClose private static final PendScene SCENE = PendScene.start();

  private final Api system = SCENE.system();
  private final Responder ledger = SCENE.ledger();

  private final UUID payment = UUID.randomUUID();
  private final String key = UUID.randomUUID().toString();

  private Answer pend(String... headers) {
    return pend(payment, headers);
  }

  private Answer pend(UUID id, String... headers) {
    return SCENE.pend(id, headers);
  }

  @Test
  void theSameKeyGivesTheFirstAnswerAgain() {
    Answer first = pend("Idempotency-Key", key);
    Answer second = pend("Idempotency-Key", key);

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(second.header("command-id")).isEqualTo(first.header("command-id"));
    assertThat(first.header("idempotency-replayed")).isEmpty();
    assertThat(second.header("idempotency-replayed")).isEqualTo("true");
  }

  @Test
  void aRefusalForAPeriodSaysWhenItEndsAndHoldsItsKeyForItsOwnRequestUntilThen() {
    ledger.conduct(payment, Responder.Conduct.PUT_OFF);
    UUID other = UUID.randomUUID();

    Answer refused = pendUndescribed();
    ledger.conduct(payment, Responder.Conduct.ANSWER);
    Answer again = pendUndescribed();
    Answer done = pend(other, "Idempotency-Key", key);
    Answer late = pendUndescribed();

    for (Answer answer : List.of(refused, again)) {
      assertThat(answer.status()).isEqualTo(429);
      assertThat(Integer.parseInt(answer.header("retry-after"))).isBetween(30, 60);
    }
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.value().get("id").asString()).isEqualTo(other.toString());
    assertThat(late.status()).isEqualTo(429);
  }

  /** No payment is put off: the stand-in for the ledger alone refuses so. */
  private Answer pendUndescribed() {
    return system.sendUndescribed(
        "POST", "/internal/Payments/" + payment + "/pend", null, "Idempotency-Key", key);
  }

  @Test
  void theSameRequestIsDoneUnderItsKeyWhenTheReasonOfItsRefusalHasPassed() {
    ledger.conduct(payment, Responder.Conduct.PUT_OFF_UNTIL_NOW);
    Answer refused = pend("Idempotency-Key", key, "Prefer", "respond-async");
    await().until(() -> !ledger.seen(payment).isEmpty());
    ledger.conduct(payment, Responder.Conduct.ANSWER);

    Answer done = pend("Idempotency-Key", key);
    Answer again = pend("Idempotency-Key", key);

    assertThat(done.status()).isEqualTo(200);
    assertThat(done.header("command-id")).isNotEqualTo(refused.header("command-id"));
    assertThat(system.get("/internal/Commands/" + done.header("command-id")).status())
        .isEqualTo(200);
    assertThat(again.text()).isEqualTo(done.text());
    assertThat(again.header("idempotency-replayed")).isEqualTo("true");
    assertThat(again.header("command-id")).isEqualTo(done.header("command-id"));
  }

  @Test
  void theSameKeyWithAnotherRequestIsRefused() {
    UUID other = UUID.randomUUID();
    pend("Idempotency-Key", key);

    Answer answer = pend(other, "Idempotency-Key", key);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("idempotencyKeyReused");
  }

  @Test
  void aRequestIsComparedWithWhatWasDecidedAndNotWithWhatIsInFlight() throws Exception {
    Answer first = pend("Idempotency-Key", key);
    UUID other = UUID.randomUUID();

    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 20; round++) {
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          UUID id = i % 2 == 0 ? other : payment;
          calls.add(() -> pend(id, "Idempotency-Key", key));
        }
        List<Future<Answer>> answers = callers.invokeAll(calls);

        for (int i = 0; i < 4; i++) {
          Answer answer = answers.get(i).get();
          if (i % 2 == 0) {
            assertThat(answer.code()).isEqualTo("idempotencyKeyReused");
            assertThat(answer.header("idempotency-replayed")).isEmpty();
          } else {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).isEqualTo(first.text());
            assertThat(answer.header("idempotency-replayed")).isEqualTo("true");
          }
        }
      }
    }
  }

  @Test
  void theRequestThatIsDecidedFirstHasTheKeyWhateverIsInFlight() {
    ledger.conduct(payment, Responder.Conduct.IGNORE);
    UUID other = UUID.randomUUID();
    pend("Idempotency-Key", key, "Prefer", "wait=0");

    Answer decided = pend(other, "Idempotency-Key", key);
    Answer late = pend("Idempotency-Key", key);

    assertThat(decided.status()).isEqualTo(200);
    assertThat(decided.value().get("id").asString()).isEqualTo(other.toString());
    assertThat(late.code()).isEqualTo("idempotencyKeyReused");
  }

  @Test
  void aKeyOfOneCallerIsNotOneOfAnotherOperation() {
    Answer pended = pend("Idempotency-Key", key);

    Answer other =
        system.post(
            "/internal/Payments/" + payment + "/cancel",
            "{}",
            "Idempotency-Key",
            key,
            "Prefer",
            "wait=0");

    assertThat(other.header("command-id")).isNotEqualTo(pended.header("command-id"));
  }

  @Test
  void aKeyHas1To128Characters() {
    assertThat(pend("Idempotency-Key", "").fields()).containsExactly("Idempotency-Key");
    assertThat(pend("Idempotency-Key", "x".repeat(129)).fields())
        .containsExactly("Idempotency-Key");
    assertThat(pend("Idempotency-Key", "a", "Idempotency-Key", "b").fields())
        .containsExactly("Idempotency-Key");
    assertThat(pend("Idempotency-Key", key + "~".repeat(128 - key.length())).status())
        .isEqualTo(200);
  }
}
