package io.finlego.ingress.command;

import io.finlego.ingress.access.visibility.DatabaseAge;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.kernel.CommandId;
import io.finlego.schemas.Domain;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Finds the command of an earlier request with the same idempotency key: it is in flight, or its
 * outcome is stored. If Postgres was restored from an older copy, it may also wait on its topic to
 * be applied again.
 */
@Component
final class EarlierCommands {

  private static final Logger LOG = LoggerFactory.getLogger(EarlierCommands.class);

  private static final int SEARCHES_MAX = 2;

  private final Flights flights;
  private final Outcomes outcomes;
  private final DatabaseAge age;
  private final WaitingCommands waitingCommands;
  private final Semaphore searches = new Semaphore(SEARCHES_MAX);

  EarlierCommands(
      Flights flights, Outcomes outcomes, DatabaseAge age, WaitingCommands waitingCommands) {
    this.flights = flights;
    this.outcomes = outcomes;
    this.age = age;
    this.waitingCommands = waitingCommands;
  }

  /** Tells whether the same request was sent before, so that it has a command already. */
  boolean exist(CommandRequest<?> request) {
    return flights.contains(request.id(), request.hash())
        || findRequestHash(request.context(), request.domain(), request.id()).isPresent();
  }

  boolean areDecided(CommandContext context, Operation operation) {
    return findRequestHash(context, operation).isPresent();
  }

  boolean areDecided(CommandContext context, Operation operation, RequestHash hash) {
    return findRequestHash(context, operation).filter(hash::matches).isPresent();
  }

  /** The flight of the same request; null if there is none, or if it is over. */
  @Nullable SharedFlight findFlight(CommandRequest<?> request) {
    Flight flight = flights.findOpen(request.id(), request.hash());
    return flight == null ? null : new SharedFlight(flight, false);
  }

  /**
   * A flight that ends with the stored outcome; null if no outcome is stored, or if the database
   * does not answer now.
   */
  @Nullable SharedFlight findEndedFlight(CommandRequest<?> request) {
    try {
      Outcome outcome = findOutcome(request);
      if (outcome == null) {
        return null;
      }
      Flight flight = new Flight(request.id(), request.hash(), null);
      flight.markDelivered();
      flight.complete(outcome);
      return new SharedFlight(flight, false);
    } catch (DataAccessException e) {
      LOG.debug("The stored outcomes cannot be looked at right now.");
      return null;
    }
  }

  /**
   * The stored outcome; null if there is none. If it belongs to another request with the same key,
   * the outcome is a refusal.
   */
  @Nullable Outcome findOutcome(CommandRequest<?> request) {
    Outcomes.StoredOutcome storedOutcome = findStored(request).orElse(null);
    if (storedOutcome == null) {
      return null;
    }
    return request.hash().matches(storedOutcome.requestHash())
        ? new Outcome(storedOutcome.reply(), true)
        : Outcome.ofReusedKey();
  }

  /**
   * Tells whether the domain's database may lack outcomes, because Postgres was restored from an
   * older copy.
   */
  boolean mayLackOutcomes(Domain domain) {
    return age.mayBeBehind(domain);
  }

  /**
   * Tells whether the command waits on its topic to be applied again. At most two requests may
   * search at a time, because a search may read the whole rest of the topic.
   *
   * @throws ApiException {@code unavailable} if the waiting commands cannot be read in time, or if
   *     too many requests ask
   */
  boolean isWaiting(CommandRequest<?> request) {
    if (!searches.tryAcquire()) {
      throw ApiException.unavailable("The log cannot be searched right now.");
    }
    try {
      return waitingCommands.contains(request.domain(), request.id());
    } finally {
      searches.release();
    }
  }

  private Optional<RequestHash> findRequestHash(CommandContext context, Operation operation) {
    return findRequestHash(context, operation.domain(), CommandRequest.id(context, operation));
  }

  private Optional<RequestHash> findRequestHash(
      CommandContext context, Domain domain, CommandId id) {
    return context.idempotencyKey() == null
        ? Optional.empty()
        : outcomes.findRequestHash(domain, id);
  }

  private Optional<Outcomes.StoredOutcome> findStored(CommandRequest<?> request) {
    return request.context().idempotencyKey() == null
        ? Optional.empty()
        : outcomes.find(request.domain(), request.id());
  }
}
