package io.finlego.ingress.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.embedded.TestServers;
import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Commands whose callers are answered before the decision, and the addresses of commands. */
class AcceptedCommandsTest {

  @AutoClose private static final PendScene SCENE = PendScene.start();

  private final IngressUnderTest ingress = SCENE.ingress();
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
}
