package io.finlego.ingress.command;

import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.command.availability.Availability;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import io.finlego.schemas.common.RecordRefusal;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
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
  private final CommandPermits permits;
  private final Flights flights;
  private final CommandTopics topics;
  private final Outcomes outcomes;

  CommandSender(
      Availability availability,
      CommandPermits permits,
      Flights flights,
      CommandTopics topics,
      Outcomes outcomes) {
    this.availability = availability;
    this.permits = permits;
    this.flights = flights;
    this.topics = topics;
    this.outcomes = outcomes;
  }

  /**
   * Sends the command when the caller's turn has come, and does not wait until the log has stored
   * it. If one thread sends several commands with the same {@link Submission#key}, they are decided
   * in the order in which the thread sent them.
   *
   * @param endNanos the end of the wait for the turn, in the time of {@link System#nanoTime}
   * @throws ApiException {@code unavailable} if the command was not sent, or 429 if the caller's
   *     turn did not come in time. Also the refusal by the submission's check, but only a refusal
   *     that the log does not keep (see {@link Refusals#isKept}). In all cases no command exists
   */
  SharedFlight send(CommandRequest<?> request, long endNanos) {
    availability.requireAllUp();
    RecordRefusal refusal = refusalOfCheck(request);
    SharedFlight sharedFlight =
        flights.join(new Flight(request.id(), request.hash(), permits.take(request, endNanos)));
    Flight flight = sharedFlight.flight();
    return new SharedFlight(
        flight, sharedFlight.isSender() && sendUnlessDecided(request, refusal, flight));
  }

  /**
   * Runs the submission's check. Skips the check if the command is in flight or decided, so that a
   * repeated request gets the first answer again.
   *
   * @return the refusal that must be sent in place of the command, so that later requests with the
   *     key get the same refusal; null if the command itself must be sent
   */
  private @Nullable RecordRefusal refusalOfCheck(CommandRequest<?> request) {
    Runnable check = request.submission().check();
    if (check == null
        || flights.contains(request.id(), request.hash())
        || findStored(request).isPresent()) {
      return null;
    }
    try {
      check.run();
      return null;
    } catch (ApiException refusal) {
      if (request.context().idempotencyKey() == null || !Refusals.isKept(refusal)) {
        throw refusal;
      }
      return Refusals.recordCommand(refusal.faults());
    }
  }

  /**
   * Sends the command and returns true. Returns false without sending if the command must not be
   * sent twice and is decided already. Ends the flight if sending fails.
   */
  private boolean sendUnlessDecided(
      CommandRequest<?> request, @Nullable RecordRefusal refusal, Flight flight) {
    try {
      if (request.submission().isSentOnce() && endWithStoredOutcome(request, flight)) {
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
   * Ends the flight with the command's stored outcome, and returns true. If the stored outcome
   * belongs to another request with the same key, ends the flight with a refusal instead. Returns
   * false if the command is not decided yet.
   */
  private boolean endWithStoredOutcome(CommandRequest<?> request, Flight flight) {
    Outcomes.StoredOutcome storedOutcome = findStored(request).orElse(null);
    if (storedOutcome == null) {
      return false;
    }
    flight.markDelivered();
    flights.endWith(
        flight,
        flight.requestHash().matches(storedOutcome.requestHash())
            ? new Outcome(storedOutcome.reply(), true)
            : Outcome.ofReusedKey());
    return true;
  }

  boolean isDecided(CommandContext context, Operation operation) {
    return findStored(context, operation).isPresent();
  }

  boolean isDecided(CommandContext context, Operation operation, RequestHash hash) {
    return findStored(context, operation)
        .filter(stored -> hash.matches(stored.requestHash()))
        .isPresent();
  }

  private Optional<Outcomes.StoredOutcome> findStored(CommandContext context, Operation operation) {
    return context.idempotencyKey() == null
        ? Optional.empty()
        : outcomes.find(operation.domain(), CommandRequest.id(context, operation));
  }

  private Optional<Outcomes.StoredOutcome> findStored(CommandRequest<?> request) {
    return request.context().idempotencyKey() == null
        ? Optional.empty()
        : outcomes.find(request.domain(), request.id());
  }

  private void putOnLog(CommandRequest<?> request, @Nullable RecordRefusal refusal, Flight flight) {
    String topic = request.domain().commandTopic();
    UUID entityId = request.submission().key();
    UUID key = entityId == null ? request.id().value() : entityId;
    topics.send(flight, topic, key, codec.encode(topic, envelope(request, refusal)));
    if (flight.delivery() == Flight.Delivery.GIVEN_UP) {
      throw neverAccepted();
    }
  }

  /**
   * The command in its domain's envelope. A dry run has a separate envelope. A domain without dry
   * runs never needs that envelope, because {@link Submission#previewedBy} refuses such a domain.
   */
  private static SpecificRecord envelope(
      CommandRequest<?> request, @Nullable RecordRefusal refusal) {
    Caller caller = caller(request.context().caller());
    SpecificRecord payload =
        refusal == null ? request.submission().payload().apply(request.id()) : refusal;
    return request.context().dryRun()
        ? request.domain().dryRunEnvelope(caller, payload)
        : request.domain().envelope(caller, payload);
  }

  /** Converts the caller to the Avro record of the commands' schema. */
  private static Caller caller(CurrentCaller caller) {
    CallerKind kind =
        switch (caller.kind()) {
          case FRONT_OFFICE -> CallerKind.frontoffice;
          case SYSTEM -> CallerKind.system;
          case WEBHOOK -> CallerKind.internal;
        };
    return new Caller(kind, caller.subject());
  }

  /**
   * The refusal if the log did not store the command. Every request that shares the command's
   * flight gets this refusal.
   */
  static ApiException neverAccepted() {
    return ApiException.unavailable(
        "The command could not be put on the log; nothing was accepted.");
  }
}
