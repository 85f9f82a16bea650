package io.finlego.ingress.command;

import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Result;
import io.finlego.kernel.CommandId;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Sends commands and waits for their outcomes.
 *
 * <p>Either nothing was accepted (503), or the command will be decided exactly once and its outcome
 * can be had: by waiting, by the same request with the same key, or at {@code
 * /internal/Commands/{commandId}}.
 */
@Component
public final class CommandGateway {

  private final Departures departures;
  private final OutcomeWait wait;
  private final CommandAnswers answers;
  private final Duration sendTimeout;

  CommandGateway(
      Departures departures, OutcomeWait wait, CommandAnswers answers, IngressSettings settings) {
    this.departures = departures;
    this.wait = wait;
    this.answers = answers;
    this.sendTimeout = Duration.ofMillis(settings.commands().sendTimeoutMs());
  }

  /**
   * Sends the command and answers with its outcome, 200.
   *
   * @throws ApiException the refusal of the domain, or {@code unavailable} when nothing was
   *     accepted
   */
  public <R extends SpecificRecord, V> ResponseEntity<Result<V>> submit(
      CommandContext context, Submission<R, V> submission) {
    CommandId id = CommandIds.of(context, submission.operation());
    CommandTimer timer = answers.begin(context, id, submission.operation());
    try {
      return submit(context, submission, id, timer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw answers.accepted(context, id, timer);
    } catch (ApiException e) {
      timer.stop(e.faults().getFirst().code());
      throw e;
    }
  }

  private <R extends SpecificRecord, V> ResponseEntity<Result<V>> submit(
      CommandContext context, Submission<R, V> submission, CommandId id, CommandTimer timer)
      throws InterruptedException {
    Departures.Departed departed = departures.depart(context, submission, id);
    if (context.respondAsync()) {
      requireOnItsWay(departed.flight().awaitDelivery(sendTimeout));
      throw answers.acceptedAsPreferred(context, id, timer);
    }
    Outcome outcome =
        wait.await(departed.flight(), submission.operation().domain(), context.maxWait());
    if (outcome == null) {
      requireOnItsWay(departed.flight().delivery());
      throw answers.accepted(context, id, timer);
    }
    return answers.done(context, submission.view(), outcome, departed.first(), timer);
  }

  /** Several requests share a flight: it may have been given up since this one joined it. */
  private static void requireOnItsWay(Flight.Delivery delivery) {
    if (delivery == Flight.Delivery.GIVEN_UP) {
      throw Departures.neverAccepted();
    }
  }
}
