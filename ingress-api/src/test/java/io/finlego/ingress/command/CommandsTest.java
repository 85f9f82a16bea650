package io.finlego.ingress.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.embedded.TestServers;
import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.kernel.CommandHeaders;
import io.finlego.schemas.common.CallerKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CommandsTest {

  private static IngressUnderTest ingress;
  private static Api system;
  private static Responder ledger;

  private final UUID payment = UUID.randomUUID();
  private final String key = UUID.randomUUID().toString();

  @BeforeAll
  static void start() {
    ingress = IngressUnderTest.shared().awaitReady();
    system = ingress.api().system();
    ledger = new Responder(TestServers.kafka().bootstrapServers(), ingress.databaseUrl());
  }

  @AfterAll
  static void stop() throws Exception {
    ledger.close();
  }

  private Answer pend(String... headers) {
    return pend(payment, headers);
  }

  private Answer pend(UUID id, String... headers) {
    return system.send("POST", "/internal/Payments/" + id + "/pend", null, headers);
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
  void theLocationOfAnAcceptedCommandAnswersItsCallerAndNoOther() {
    UUID client = UUID.randomUUID();
    Api owner = ingress.api().frontOffice(client);
    Api other = ingress.api().frontOffice(UUID.randomUUID());

    Answer accepted =
        owner.send(
            "PUT", "/Accounts/reorder-accounts", "{\"accountIds\": []}", "Prefer", "respond-async");
    String location = accepted.header("Location");
    String id = accepted.header("Command-Id");

    assertThat(accepted.status()).isEqualTo(202);
    assertThat(location).startsWith("/Commands/" + id + "?proof=");
    assertThat(owner.get(location).status()).isEqualTo(200);
    assertThat(owner.get(location).value().path("commandId").asString()).isEqualTo(id);
    assertThat(other.get(location).code()).isEqualTo("commandNotFound");
    assertThat(owner.get(location.replace(id, UUID.randomUUID().toString())).status())
        .isEqualTo(404);
    assertThat(owner.get("/Commands/" + id).fields()).containsExactly("proof");
    assertThat(system.get("/internal/Commands/" + id).status()).isEqualTo(200);
    assertThat(owner.get("/internal/Commands/" + id).status()).isEqualTo(403);
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
  void aReplyOfALaterReleaseLeavesTheCommandAcceptedAndItsOutcomeUnavailable() {
    ledger.conduct(payment, Responder.Conduct.ANSWER_LATER);

    Answer answer = pend("Idempotency-Key", key);
    Answer again = pend("Idempotency-Key", key);
    Answer state = system.get(answer.header("location"));

    assertThat(answer.status()).isEqualTo(202);
    assertThat(again.status()).isEqualTo(202);
    assertThat(state.status()).isEqualTo(503);
    assertThat(state.header("retry-after")).isNotEmpty();
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
  void aLostReplyCostsALookAtTheStoredOutcome() {
    ledger.conduct(payment, Responder.Conduct.LOSE_REPLY);

    Answer answer = pend();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.value().get("id").asString()).isEqualTo(payment.toString());
    assertThat(answer.header("idempotency-replayed")).isEmpty();
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
  void aCommandThatIsNotDecidedInTimeIsAcceptedAndItsResourceKnowsTheEnd() {
    ledger.conduct(payment, Responder.Conduct.IGNORE);

    Answer accepted = pend("Prefer", "wait=1");

    assertThat(accepted.status()).isEqualTo(202);
    assertThat(accepted.value().get("status").asString()).isEqualTo("accepted");
    assertThat(accepted.header("location"))
        .isEqualTo("/internal/Commands/" + accepted.header("command-id"));
    assertThat(system.get(accepted.header("location")).value().get("status").asString())
        .isEqualTo("accepted");

    ledger.decide(ledger.seen(payment).getFirst());
    Answer end = system.get(accepted.header("location"));

    assertThat(end.value().get("status").asString()).isEqualTo("succeeded");
    assertThat(end.value().at("/result/id").asString()).isEqualTo(payment.toString());
  }

  @Test
  void aCallerThatPrefersItIsAnsweredBeforeTheDecision() {
    Answer accepted = pend("Prefer", "respond-async");

    assertThat(accepted.status()).isEqualTo(202);
    assertThat(accepted.header("preference-applied")).isEqualTo("respond-async");
    await()
        .until(
            () ->
                system
                    .get(accepted.header("location"))
                    .value()
                    .get("status")
                    .asString()
                    .equals("succeeded"));
  }

  @Test
  void theResourceOfARefusedCommandHasItsErrors() {
    ledger.conduct(payment, Responder.Conduct.REFUSE);

    Answer state = system.get("/internal/Commands/" + pend().header("command-id"));

    assertThat(state.value().get("status").asString()).isEqualTo("failed");
    assertThat(state.value().at("/result/0/metadata/code").asString())
        .isEqualTo("insufficientFunds");
  }

  @Test
  void anotherInstanceKnowsTheCommandsOfThisOne() {
    ledger.conduct(payment, Responder.Conduct.IGNORE);
    Answer waiting = pend("Prefer", "wait=0");
    Answer decided = pend(UUID.randomUUID());
    try (IngressUnderTest other =
        IngressUnderTest.start(
            ingress.databaseUrl(), TestServers.kafka().bootstrapServers(), Map.of())) {
      Api api = other.awaitReady().api().system();

      assertThat(other.bean(ReplyConsumer.class).partition())
          .isNotEqualTo(ingress.bean(ReplyConsumer.class).partition());
      assertThat(state(api, waiting)).isEqualTo("accepted");
      assertThat(state(api, decided)).isEqualTo("succeeded");
      assertThat(api.get("/internal/Commands/" + UUID.randomUUID()).code())
          .isEqualTo("commandNotFound");
    }
  }

  private static String state(Api api, Answer command) {
    return api.get("/internal/Commands/" + command.header("command-id"))
        .value()
        .get("status")
        .asString();
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

  @Test
  void aCommandWhoseAnswerTheCallerDoesNotAcceptIsNotSent() {
    Answer answer = pend("Accept", "application/xml");

    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.code()).isEqualTo("notAcceptable");
    assertThat(ledger.seen(payment)).isEmpty();
  }
}
