package io.finlego.ingress.command;

import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.availability.Availability;
import io.finlego.ingress.result.ApiException;
import io.finlego.ingress.result.ErrorCode;
import io.finlego.ingress.result.Result;
import io.finlego.kernel.CommandId;
import io.finlego.schemas.AvroCodec;
import java.time.Duration;
import java.util.UUID;
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

  private final AvroCodec codec = AvroCodec.catalogue();
  private final Availability availability;
  private final Flights flights;
  private final CommandLog log;
  private final OutcomeWait wait;
  private final Outcomes outcomes;
  private final CommandAnswers answers;
  private final Duration sendTimeout;

  CommandGateway(
      Availability availability,
      Flights flights,
      CommandLog log,
      OutcomeWait wait,
      Outcomes outcomes,
      CommandAnswers answers,
      IngressSettings settings) {
    this.availability = availability;
    this.flights = flights;
    this.log = log;
    this.wait = wait;
    this.outcomes = outcomes;
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
    Operation operation = submission.operation();
    RequestHash hash = RequestHash.of(operation, submission.request());
    availability.requireCommands();
    check(context, submission, id);
    Flights.Boarding boarding = flights.board(id, hash);
    Flight flight = boarding.flight();
    if (!flight.requestHash().equals(hash)) {
      throw ApiException.of(
          ErrorCode.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key was used for another request.");
    }
    if (boarding.first()) {
      send(context, submission, flight);
    }
    if (context.respondAsync()) {
      flight.awaitDelivery(sendTimeout);
      throw answers.acceptedAsPreferred(context, id, timer);
    }
    Outcome outcome = wait.await(flight, operation.domain(), context.maxWait());
    if (outcome == null) {
      throw answers.accepted(context, id, timer);
    }
    return answers.done(context, submission.view(), outcome, boarding.first(), timer);
  }

  /**
   * A request that was decided, or is under way, gets its first answer whatever the looks would say
   * now.
   */
  private void check(CommandContext context, Submission<?, ?> submission, CommandId id) {
    Runnable check = submission.check();
    if (check == null || flights.find(id) != null) {
      return;
    }
    boolean repeated =
        context.idempotencyKey() != null
            && outcomes.find(submission.operation().domain(), id).isPresent();
    if (!repeated) {
      check.run();
    }
  }

  private void send(CommandContext context, Submission<?, ?> submission, Flight flight) {
    try {
      SpecificRecord envelope =
          submission
              .operation()
              .domain()
              .envelope(Audit.of(context.caller()), submission.payload());
      String topic = submission.operation().domain().topic();
      UUID key = submission.key() == null ? flight.id().value() : submission.key();
      log.send(flight, topic, key, codec.encode(topic, envelope));
    } catch (RuntimeException e) {
      flight.givenUp();
      flights.land(flight);
      throw e;
    }
    if (flight.delivery() == Flight.Delivery.GIVEN_UP) {
      flights.land(flight);
      throw ApiException.unavailable(
          "The command could not be put on the log; nothing was accepted.");
    }
  }
}
