package io.finlego.ingress.command;

import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.schemas.Domain;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.stereotype.Component;

/**
 * Waits for a command's outcome. The outcome usually comes as a reply. Because replies may get
 * lost, the wait also searches the stored outcomes at intervals. If the command goes on in another
 * domain, the wait includes the follow-up command.
 */
@Component
final class OutcomeWait {

  private static final Logger LOG = LoggerFactory.getLogger(OutcomeWait.class);

  private final Flights flights;
  private final Outcomes outcomes;
  private final Duration sendTimeout;
  private final Duration searchInterval;

  OutcomeWait(Flights flights, Outcomes outcomes, IngressSettings settings) {
    this.flights = flights;
    this.outcomes = outcomes;
    this.sendTimeout = settings.commands().sendTimeout();
    this.searchInterval = settings.commands().outcomeSearchInterval();
  }

  /**
   * Waits for the outcome until {@code endNanos}. Returns null if the outcome does not come in
   * time, or if the log does not store the command in time.
   *
   * <p>If {@code endNanos} has already passed, this method does not wait for the outcome. If the
   * command is one of many, the method returns the outcome if it has already arrived, and null
   * otherwise. If the command is the only one, the method returns null. If the caller of this
   * command asked for {@code respond-async}, the method first waits until the log has stored the
   * command.
   *
   * @param endNanos the end of the wait, in the time of {@link System#nanoTime}
   */
  @Nullable Outcome await(CommandRequest<?> request, Flight flight, long endNanos)
      throws InterruptedException {
    Duration remainingTime = Duration.ofNanos(endNanos - System.nanoTime());
    if (remainingTime.isPositive()) {
      return await(flight, request.domain(), remainingTime);
    }
    if (request.isOneOfMany()) {
      return flight.awaitOutcome(Duration.ZERO);
    }
    if (request.context().respondAsync()) {
      flight.awaitDelivery(sendTimeout);
    }
    return null;
  }

  private @Nullable Outcome await(Flight flight, Domain domain, Duration longestWait)
      throws InterruptedException {
    long startNanos = System.nanoTime();
    Outcome outcome = awaitInDomain(flight, domain, longestWait);
    Continuation continuation = outcome == null ? null : outcome.continuation();
    if (outcome == null || continuation == null) {
      return outcome;
    }
    Duration remainingTime = longestWait.minusNanos(System.nanoTime() - startNanos);
    Outcome lastOutcome = awaitContinuation(continuation, remainingTime);
    return lastOutcome == null
        ? null
        : outcome.withReply(continuation.finalReply(lastOutcome.reply()));
  }

  private @Nullable Outcome awaitContinuation(Continuation continuation, Duration longestWait)
      throws InterruptedException {
    Flight flight = flights.joinFollowUp(continuation.id());
    flight.markDelivered();
    try {
      // The reply may have come before this flight began, so look for the stored outcome first.
      Outcome outcome = findStored(flight, continuation.domain());
      return outcome != null && outcome.continuation() == null
          ? outcome
          : await(flight, continuation.domain(), longestWait);
    } finally {
      flights.end(flight);
    }
  }

  private @Nullable Outcome awaitInDomain(Flight flight, Domain domain, Duration longestWait)
      throws InterruptedException {
    long startNanos = System.nanoTime();
    Duration remainingTime = longestWait;
    while (!remainingTime.isNegative() && !remainingTime.isZero()) {
      Outcome outcome =
          flight.awaitOutcome(
              remainingTime.compareTo(searchInterval) < 0 ? remainingTime : searchInterval);
      if (outcome == null) {
        outcome = findStored(flight, domain);
      }
      if (outcome != null) {
        return outcome;
      }
      Duration elapsed = Duration.ofNanos(System.nanoTime() - startNanos);
      Flight.Delivery delivery = flight.delivery();
      if (delivery == Flight.Delivery.GIVEN_UP
          || (delivery == Flight.Delivery.SENDING && elapsed.compareTo(sendTimeout) >= 0)) {
        return null;
      }
      remainingTime = longestWait.minus(elapsed);
    }
    return null;
  }

  private @Nullable Outcome findStored(Flight flight, Domain domain) {
    try {
      Outcomes.StoredOutcome storedOutcome = outcomes.find(domain, flight.id()).orElse(null);
      if (storedOutcome == null) {
        return null;
      }
      Outcome outcome =
          flight.requestHash().matches(storedOutcome.requestHash())
              ? new Outcome(storedOutcome.reply(), flight.repeats(storedOutcome.decidedAt()))
              : Outcome.ofReusedKey();
      flights.endWith(flight, outcome);
      return outcome;
    } catch (BadSqlGrammarException e) {
      LOG.error("This release cannot read the stored outcomes of {}.", domain, e);
      return null;
    } catch (DataAccessException e) {
      LOG.debug("The stored outcomes cannot be looked at right now.");
      return null;
    } catch (ApiException e) {
      // The command is accepted, so the caller must not be told that it was refused.
      LOG.debug("There is no memory for the outcome right now.");
      return null;
    }
  }
}
