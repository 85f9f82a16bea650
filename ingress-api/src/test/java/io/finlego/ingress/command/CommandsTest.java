package io.finlego.ingress.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.kernel.CommandHeaders;
import io.finlego.schemas.common.CallerKind;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CommandsTest {

  @AutoClose private static final PendScene SCENE = PendScene.start();

  private final Api system = SCENE.system();
  private final Responder ledger = SCENE.ledger();

  private final UUID payment = UUID.randomUUID();
  private final String key = UUID.randomUUID().toString();

  private Answer pend(String... headers) {
    return SCENE.pend(payment, headers);
  }

  @Test
  void aCommandIsAnsweredWithTheValueWhenItIsDecided() {
    Answer answer = pend();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.value().get("id").asString()).isEqualTo(payment.toString());
    assertThat(answer.header("command-id"))
        .isEqualTo(ledger.seen(payment).getFirst().commandId().toString());
    assertThat(answer.header("idempotency-replayed")).isEmpty();
  }

  @Test
  void aCommandNamesItsCallerAndBelongsToTheCallersTrace() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

    Answer answer = pend("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

    Responder.Seen command = ledger.seen(payment).getFirst();
    assertThat(answer.header("trace-id")).isEqualTo(trace);
    assertThat(command.header(CommandHeaders.TRACE_PARENT))
        .startsWith("00-" + trace)
        .doesNotContain("00f067aa0ba902b7");
    assertThat(command.command().getCaller().getKind()).isEqualTo(CallerKind.system);
    assertThat(command.command().getCaller().getSubject()).isEqualTo("sandbox-system");
    assertThat(new String(command.record().key(), StandardCharsets.UTF_8))
        .isEqualTo(payment.toString());
  }

  @Test
  void aRefusalHasTheDomainsCodeAndItsStatus() {
    ledger.conduct(payment, Responder.Conduct.REFUSE);

    Answer answer = pend();

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("insufficientFunds");
    assertThat(answer.header("command-id")).isNotEmpty();
  }

  @Test
  void aLostReplyCostsALookAtTheStoredOutcome() {
    ledger.conduct(payment, Responder.Conduct.LOSE_REPLY);

    Answer answer = pend();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.value().get("id").asString()).isEqualTo(payment.toString());
    assertThat(answer.header("idempotency-replayed")).isEmpty();
  }

  @Test
  void fiftyRequestsAtOnceWithOneKeyAreOneCommand() throws Exception {
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Answer> call = () -> pend("Idempotency-Key", key);
      List<Future<Answer>> answers = callers.invokeAll(Collections.nCopies(50, call));
      for (Future<Answer> answer : answers) {
        assertThat(answer.get().status()).isEqualTo(200);
        assertThat(answer.get().text()).isEqualTo(answers.getFirst().get().text());
      }
      long firsts =
          answers.stream()
              .filter(a -> a.resultNow().header("idempotency-replayed").isEmpty())
              .count();
      assertThat(firsts).isEqualTo(1);
    }
    assertThat(ledger.seen(payment).stream().map(Responder.Seen::commandId).distinct()).hasSize(1);
  }

  @Test
  void aRepeatedRequestKnowsThatItIsRepeatedAlsoIfItsReplyIsLost() {
    pend("Idempotency-Key", key);
    ledger.age(ledger.seen(payment).getFirst());
    ledger.conduct(payment, Responder.Conduct.LOSE_REPLY);

    Answer repeated = pend("Idempotency-Key", key);

    assertThat(repeated.status()).isEqualTo(200);
    assertThat(repeated.header("idempotency-replayed")).isEqualTo("true");
  }

  @Test
  void aCommandWhoseAnswerTheCallerDoesNotAcceptIsNotSent() {
    Answer answer = pend("Accept", "application/xml");

    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.code()).isEqualTo("notAcceptable");
    assertThat(ledger.seen(payment)).isEmpty();
  }
}
