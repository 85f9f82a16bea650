package io.finlego.ingress.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.kernel.CommandId;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.util.ReflectionTestUtils;

/** A request that shares the flight of an earlier request whose command never reaches the log. */
class SharedFlightsTest {

  private final IngressUnderTest ingress = IngressUnderTest.shared().awaitReady();
  private final Api system = ingress.api().system();
  private final Flights flights = ingress.bean(Flights.class);
  private final String path = "/internal/Payments/" + UUID.randomUUID() + "/pend";
  private final String key = UUID.randomUUID().toString();

  @ParameterizedTest
  @CsvSource({"wait=10, outcome", "respond-async, delivery"})
  void everyRequestThatSharesACommandTheLogNeverTookIsAnsweredWithUnavailable(
      String preference, String awaited) throws Exception {
    Flight shared = flightThatIsBeingSent();

    CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> send(preference));
    await().until(() -> waitsFor(awaited, shared));
    shared.markGivenUp();

    assertThat(answer.get().status()).isEqualTo(503);
    assertThat(answer.get().code()).isEqualTo("unavailable");
  }

  @ParameterizedTest
  @CsvSource({"wait=10, outcome", "respond-async, delivery"})
  void everyRequestThatSharesACommandTooLargeForTheLogIsRefusedForGood(
      String preference, String awaited) throws Exception {
    Flight shared = flightThatIsBeingSent();

    CompletableFuture<Answer> answer =
        CompletableFuture.supplyAsync(() -> sendUndescribed(preference));
    await().until(() -> waitsFor(awaited, shared));
    shared.markGivenUp(CommandTopics.tooLarge());

    assertThat(answer.get().status()).isEqualTo(413);
    assertThat(answer.get().code()).isEqualTo("payloadTooLarge");
  }

  /**
   * A flight as if another request with the same key had just handed its command to the producer.
   */
  private Flight flightThatIsBeingSent() {
    CommandId id = new CommandId(UUID.fromString(send("wait=0").header("command-id")));
    Flight first = flights.find(id);
    flights.end(first);
    return flights.join(new Flight(id, first.requestHash(), null)).flight();
  }

  private Answer send(String preference) {
    return system.send("POST", path, null, "Idempotency-Key", key, "Prefer", preference);
  }

  /** This command is never too large, so its reference does not have the answer. */
  private Answer sendUndescribed(String preference) {
    return system.sendUndescribed("POST", path, null, "Idempotency-Key", key, "Prefer", preference);
  }

  private static boolean waitsFor(String future, Flight flight) {
    return ((CompletableFuture<?>) ReflectionTestUtils.getField(flight, future))
            .getNumberOfDependents()
        > 0;
  }
}
