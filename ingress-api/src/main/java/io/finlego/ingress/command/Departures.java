package io.finlego.ingress.command;

import io.finlego.ingress.command.availability.Availability;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import io.finlego.kernel.CommandId;
import io.finlego.schemas.AvroCodec;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Puts commands on their way: onto the log, or to the flight that the same command has already. */
@Component
final class Departures {

  private final AvroCodec codec = AvroCodec.catalogue();
  private final Availability availability;
  private final Flights flights;
  private final CommandTopics topics;
  private final Outcomes outcomes;

  Departures(Availability availability, Flights flights, CommandTopics topics, Outcomes outcomes) {
    this.availability = availability;
    this.flights = flights;
    this.topics = topics;
    this.outcomes = outcomes;
  }

  /** A command under way, and whether this request is the one that sent it. */
  record Departed(Flight flight, boolean first) {}

  /**
   * Sends the command, without waiting for the log to take it. Commands of one thread with one key
   * are decided in the order in which they departed.
   *
   * @throws ApiException {@code unavailable} when nothing was accepted, {@code
   *     idempotencyKeyReused}, or what the submission's check found
   */
  Departed depart(CommandContext context, Submission<?, ?> submission, CommandId id) {
    RequestHash hash = RequestHash.of(submission);
    availability.requireCommands();
    check(context, submission, id);
    Flights.Boarding boarding = flights.board(id, hash);
    Flight flight = boarding.flight();
    if (!flight.requestHash().equals(hash)) {
      throw keyReused();
    }
    return new Departed(flight, boarding.first() && sendUnlessDecided(context, submission, flight));
  }

  /** Whether it was sent; if it cannot be, the flight is over. */
  private boolean sendUnlessDecided(
      CommandContext context, Submission<?, ?> submission, Flight flight) {
    try {
      if (submission.once() && isDecided(context, submission, flight)) {
        return false;
      }
      send(context, submission, flight);
      return true;
    } catch (RuntimeException e) {
      flight.givenUp();
      flights.land(flight);
      throw e;
    }
  }

  /** Hands the outcome over if there is one. */
  private boolean isDecided(CommandContext context, Submission<?, ?> submission, Flight flight) {
    Outcomes.Stored stored = stored(context, submission, flight.id()).orElse(null);
    if (stored == null) {
      return false;
    }
    if (!flight.requestHash().matches(stored.requestHash())) {
      throw keyReused();
    }
    flight.delivered();
    flights.decided(flight.id(), new Outcome(stored.reply(), true));
    return true;
  }

  private Optional<Outcomes.Stored> stored(
      CommandContext context, Submission<?, ?> submission, CommandId id) {
    return context.idempotencyKey() == null
        ? Optional.empty()
        : outcomes.find(submission.operation().domain(), id);
  }

  static ApiException neverAccepted() {
    return ApiException.unavailable(
        "The command could not be put on the log; nothing was accepted.");
  }

  private static ApiException keyReused() {
    return ApiException.of(
        ErrorCode.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key was used for another request.");
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
    if (stored(context, submission, id).isEmpty()) {
      check.run();
    }
  }

  private void send(CommandContext context, Submission<?, ?> submission, Flight flight) {
    SpecificRecord envelope =
        submission
            .operation()
            .domain()
            .envelope(
                Audit.of(context.caller()),
                submission.payload().apply(flight.id()),
                submission.dryRun());
    String topic = submission.operation().domain().topic();
    UUID key = submission.key() == null ? flight.id().value() : submission.key();
    topics.send(flight, topic, key, codec.encode(topic, envelope));
    if (flight.delivery() == Flight.Delivery.GIVEN_UP) {
      throw neverAccepted();
    }
  }
}
