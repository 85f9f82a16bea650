package io.finlego.ingress.command;

import io.finlego.ingress.IngressSettings;
import io.finlego.schemas.Domain;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.stereotype.Component;

/**
 * Waits for a command's reply. Now and then it looks at the stored outcomes too, because replies
 * may get lost. The wait for a command that goes on in another domain ends with its follow-up.
 */
@Component
final class OutcomeWait {

  private static final Logger LOG = LoggerFactory.getLogger(OutcomeWait.class);

  private final Flights flights;
  private final Outcomes outcomes;
  private final Duration sendTimeout;
  private final Duration lookInterval;

  OutcomeWait(Flights flights, Outcomes outcomes, IngressSettings settings) {
    this.flights = flights;
    this.outcomes = outcomes;
    this.sendTimeout = settings.commands().sendTimeout();
    this.lookInterval = settings.commands().outcomeLookInterval();
  }

  /**
   * The outcome; null if it did not come in time, if the caller does not wait for it, or if the log
   * did not take the command in time.
   *
   * <p>A caller that does not wait is held up until the log has the command. If a request has many
   * commands, the wait for the others may have used up the time. Then an outcome counts only if it
   * is already there.
   */
  @Nullable Outcome await(CommandRequest<?> request, Flight flight, long endNanos)
      throws InterruptedException {
    Duration left = Duration.ofNanos(endNanos - System.nanoTime());
    if (left.isPositive()) {
      return await(flight, request.domain(), left);
    }
    if (request.isOneOfMany()) {
      return flight.awaitOutcome(Duration.ZERO);
    }
    if (request.context().respondAsync()) {
      flight.awaitDelivery(sendTimeout);
    }
    return null;
  }

  private @Nullable Outcome await(Flight flight, Domain domain, Duration longest)
      throws InterruptedException {
    long start = System.nanoTime();
    Outcome outcome = awaitOne(flight, domain, longest);
    Continuation rest = outcome == null ? null : outcome.continuation();
    if (outcome == null || rest == null) {
      return outcome;
    }
    Outcome end = awaitRest(rest, longest.minusNanos(System.nanoTime() - start));
    return end == null ? null : outcome.endingWith(rest.ending(end.result()));
  }

  private @Nullable Outcome awaitRest(Continuation rest, Duration longest)
      throws InterruptedException {
    Flight flight = flights.joinFollowUp(rest.id());
    flight.delivered();
    try {
      // The reply may have come before this flight was there.
      Outcome outcome = look(flight, rest.domain());
      return outcome != null && outcome.continuation() == null
          ? outcome
          : await(flight, rest.domain(), longest);
    } finally {
      flights.end(flight);
    }
  }

  private @Nullable Outcome awaitOne(Flight flight, Domain domain, Duration longest)
      throws InterruptedException {
    long start = System.nanoTime();
    Duration left = longest;
    while (!left.isNegative() && !left.isZero()) {
      Outcome outcome = flight.awaitOutcome(left.compareTo(lookInterval) < 0 ? left : lookInterval);
      if (outcome == null) {
        outcome = look(flight, domain);
      }
      if (outcome != null) {
        return outcome;
      }
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      Flight.Delivery delivery = flight.delivery();
      if (delivery == Flight.Delivery.GIVEN_UP
          || (delivery == Flight.Delivery.SENDING && elapsed.compareTo(sendTimeout) >= 0)) {
        return null;
      }
      left = longest.minus(elapsed);
    }
    return null;
  }

  private @Nullable Outcome look(Flight flight, Domain domain) {
    try {
      Optional<Outcomes.Stored> stored = outcomes.find(domain, flight.id());
      if (stored.isEmpty() || !flight.requestHash().matches(stored.get().requestHash())) {
        return null;
      }
      Outcome outcome = new Outcome(stored.get().reply(), false);
      flights.decided(flight.id(), outcome);
      return outcome;
    } catch (BadSqlGrammarException e) {
      LOG.error("The stored outcomes of {} are not as this release reads them.", domain, e);
      return null;
    } catch (DataAccessException e) {
      LOG.debug("The stored outcomes cannot be looked at right now.");
      return null;
    }
  }
}
