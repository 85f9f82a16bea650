package io.finlego.ingress.command;

import io.finlego.ingress.IngressSettings;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Waits for a command's reply, and looks at the stored outcomes now and then, because replies may
 * get lost. A command that goes on in another domain is waited for to its end.
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
    this.sendTimeout = Duration.ofMillis(settings.commands().sendTimeoutMs());
    this.lookInterval = Duration.ofMillis(settings.commands().outcomeLookMs());
  }

  /**
   * The outcome, or null if it did not come in time, or the log did not take the command in time.
   */
  @Nullable Outcome await(Flight flight, Domain domain, Duration longest)
      throws InterruptedException {
    long start = System.nanoTime();
    Outcome outcome = awaitOne(flight, domain, longest);
    Continuation rest = outcome == null ? null : Continuation.of(outcome.result());
    if (outcome == null || rest == null) {
      return outcome;
    }
    Outcome end = awaitRest(rest, longest.minusNanos(System.nanoTime() - start));
    return end == null ? null : outcome.endingWith(rest.ending(end.result()));
  }

  private @Nullable Outcome awaitRest(Continuation rest, Duration longest)
      throws InterruptedException {
    Flight flight = flights.follow(rest.id());
    flight.delivered();
    try {
      // Its reply may have come before anybody was there to be woken.
      Outcome outcome = look(flight, rest.domain());
      return outcome != null && Continuation.of(outcome.result()) == null
          ? outcome
          : await(flight, rest.domain(), longest);
    } finally {
      flights.land(flight);
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
    } catch (DataAccessException e) {
      LOG.debug("The stored outcomes cannot be looked at right now.");
      return null;
    }
  }
}
