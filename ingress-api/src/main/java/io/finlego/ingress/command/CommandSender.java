package io.finlego.ingress.command;

import io.finlego.ingress.access.admission.RefusedRequests;
import io.finlego.ingress.command.availability.Availability;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.common.RecordRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends commands to the log, which is the Kafka topics of commands. If the command of a request is
 * already being sent or waits for its outcome, the request joins the command's {@link Flight}
 * instead.
 */
@Component
final class CommandSender {

  static final String KEY_REUSED_MESSAGE = "This Idempotency-Key was used for another request.";

  private final AvroCodec codec = AvroCodec.catalogue();
  private final Availability availability;
  private final EarlierCommands earlierCommands;
  private final SubmissionChecks checks;
  private final CommandPermits permits;
  private final RefusedRequests refusedRequests;
  private final Flights flights;
  private final CommandTopics topics;

  CommandSender(
      Availability availability,
      EarlierCommands earlierCommands,
      SubmissionChecks checks,
      CommandPermits permits,
      RefusedRequests refusedRequests,
      Flights flights,
      CommandTopics topics) {
    this.availability = availability;
    this.earlierCommands = earlierCommands;
    this.checks = checks;
    this.permits = permits;
    this.refusedRequests = refusedRequests;
    this.flights = flights;
    this.topics = topics;
  }

  /**
   * Sends the command when the caller's turn has come, and does not wait until the log has stored
   * it. If one thread sends several commands with the same {@link Submission#key}, they are decided
   * in the order in which the thread sent them.
   *
   * @param turnEndNanos the end of the wait for the turn, in the time of {@link System#nanoTime}
   * @throws ApiException {@code unavailable} if the command was not sent, {@code payloadTooLarge}
   *     if it never can be sent, or 429 if the caller's turn did not come in time. Also the refusal
   *     by the submission's check, but only a refusal that the log does not keep (see {@link
   *     Refusals#isKept}). In all cases no command exists
   */
  SharedFlight send(CommandRequest<?> request, long turnEndNanos) {
    availability.requireAllUp();
    SharedFlight earlierFlight = earlierCommands.findFlight(request);
    if (earlierFlight != null) {
      return earlierFlight;
    }
    RecordRefusal refusal = checks.findRefusal(request);
    HeldPermits heldPermits = permits.takeAtOnce(request);
    return heldPermits == null
        ? sendInTurn(request, refusal, turnEndNanos)
        : send(request, refusal, heldPermits);
  }

  /**
   * Waits for the caller's turn, and then sends the command. A repeated request does not need a
   * turn: it gets the outcome of its first command, even if that command was sent while this
   * request waited.
   */
  private SharedFlight sendInTurn(
      CommandRequest<?> request, @Nullable RecordRefusal refusal, long turnEndNanos) {
    SharedFlight endedFlight = earlierCommands.findEndedFlight(request);
    if (endedFlight != null) {
      return endedFlight;
    }
    HeldPermits heldPermits = permits.take(request, turnEndNanos);
    if (heldPermits != null) {
      return send(request, refusal, heldPermits);
    }
    SharedFlight laterFlight = earlierCommands.findFlight(request);
    SharedFlight flight =
        laterFlight == null ? earlierCommands.findEndedFlight(request) : laterFlight;
    if (flight == null) {
      throw refusedRequests.refuse(
          request.context().caller().kind(), RefusedRequests.Reason.COMMANDS);
    }
    return flight;
  }

  private SharedFlight send(
      CommandRequest<?> request, @Nullable RecordRefusal refusal, HeldPermits heldPermits) {
    SharedFlight sharedFlight = flights.join(new Flight(request.id(), request.hash(), heldPermits));
    Flight flight = sharedFlight.flight();
    return new SharedFlight(
        flight, sharedFlight.isSender() && sendUnlessDecided(request, refusal, flight));
  }

  /**
   * Sends the command and returns true. Returns false without sending if the command must not be
   * sent twice and is decided already. Ends the flight if sending fails.
   */
  private boolean sendUnlessDecided(
      CommandRequest<?> request, @Nullable RecordRefusal refusal, Flight flight) {
    try {
      if (request.submission().isSentOnce() && joinEarlier(request, flight)) {
        return false;
      }
      putOnLog(request, refusal, flight);
      return true;
    } catch (RuntimeException e) {
      flight.markGivenUp();
      flights.end(flight);
      throw e;
    }
  }

  /**
   * Ends the flight with the command's stored outcome, and returns true. Returns false if the
   * command is not decided yet.
   */
  private boolean endWithStoredOutcome(CommandRequest<?> request, Flight flight) {
    Outcome outcome = earlierCommands.findOutcome(request);
    if (outcome == null) {
      return false;
    }
    flight.markDelivered();
    flights.endWith(flight, outcome);
    return true;
  }

  /**
   * Looks for the command, which must not be sent twice. Returns true if the flight has ended with
   * the stored outcome, or will end with it.
   *
   * @throws ApiException {@code unavailable} if the waiting commands cannot be read in time
   */
  private boolean joinEarlier(CommandRequest<?> request, Flight flight) {
    if (endWithStoredOutcome(request, flight)) {
      return true;
    }
    boolean mayBeRepeated =
        request.context().idempotencyKey() != null && request.submission().makesKey();
    if (!mayBeRepeated || !earlierCommands.mayLackOutcomes(request.domain())) {
      return false;
    }
    if (earlierCommands.isWaiting(request)) {
      flight.giveBackPermits();
      flight.markDelivered();
      return true;
    }
    // It may have been decided while the waiting commands were read.
    return endWithStoredOutcome(request, flight);
  }

  private void putOnLog(CommandRequest<?> request, @Nullable RecordRefusal refusal, Flight flight) {
    String topic = request.domain().commandTopic();
    byte[] value = codec.encode(topic, CommandEnvelope.of(request, refusal));
    topics.send(flight, topic, request.recordKey(), value);
    if (flight.delivery() == Flight.Delivery.GIVEN_UP) {
      throw flight.refusal();
    }
  }
}
