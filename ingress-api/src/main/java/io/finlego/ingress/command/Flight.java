package io.finlego.ingress.command;

import static java.util.Objects.requireNonNull;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.kernel.CommandId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A command in flight: this instance is sending it, or waits for its outcome. Several requests with
 * the same key and content share one flight.
 */
final class Flight {

  /** Tells whether the log has stored the command. */
  enum Delivery {
    /** The producer is sending the command. */
    SENDING,
    /** The log has stored the command, so a processor will decide it. */
    ON_THE_LOG,
    /** The producer stopped trying to send the command. */
    GIVEN_UP
  }

  private static final Duration CLOCK_SKEW_MAX = Duration.ofSeconds(1);

  private final CommandId id;
  private final RequestHash requestHash;
  private final long startedNanos = System.nanoTime();
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private final CompletableFuture<Delivery> delivery = new CompletableFuture<>();
  private volatile @Nullable Instant appendedAt;

  /** Why the producer gave up; null if it has not. */
  private final AtomicReference<@Nullable ApiException> refusal = new AtomicReference<>();

  /** The permits for the command; null if the flight holds none any more. */
  private final AtomicReference<@Nullable HeldPermits> heldPermits;

  /**
   * Makes a flight, which starts now.
   *
   * @param permits the permits for the command; null if this flight sends none
   */
  Flight(CommandId id, RequestHash requestHash, @Nullable HeldPermits permits) {
    this.id = id;
    this.requestHash = requestHash;
    this.heldPermits = new AtomicReference<>(permits);
  }

  CommandId id() {
    return id;
  }

  RequestHash requestHash() {
    return requestHash;
  }

  long startedNanos() {
    return startedNanos;
  }

  Delivery delivery() {
    return delivery.getNow(Delivery.SENDING);
  }

  void markDelivered() {
    delivery.complete(Delivery.ON_THE_LOG);
  }

  /**
   * @param newAppendedAt the time at which the broker appended the command to the log
   */
  void markDelivered(Instant newAppendedAt) {
    appendedAt = newAppendedAt;
    markDelivered();
  }

  /**
   * Tells whether the command was decided before this flight sent it, so that an earlier request
   * with the same key must have sent it too.
   *
   * @param decidedAt the time of the decision. The clocks of the broker and of the database server
   *     may differ by a second
   */
  boolean repeats(Instant decidedAt) {
    Instant appendTime = appendedAt;
    return appendTime != null && decidedAt.isBefore(appendTime.minus(CLOCK_SKEW_MAX));
  }

  void markGivenUp() {
    markGivenUp(
        ApiException.unavailable("The command could not be put on the log; nothing was accepted."));
  }

  /**
   * @param newRefusal the answer to every request that shares this flight
   */
  void markGivenUp(ApiException newRefusal) {
    refusal.compareAndSet(null, newRefusal);
    delivery.complete(Delivery.GIVEN_UP);
    giveBackPermits();
  }

  /** The answer to every request that shares this flight. The flight must be given up. */
  ApiException refusal() {
    return requireNonNull(refusal.get());
  }

  /** Gives the permits back. Does nothing if the flight holds none any more. */
  void giveBackPermits() {
    HeldPermits permits = heldPermits.getAndSet(null);
    if (permits != null) {
      permits.giveBack();
    }
  }

  void complete(Outcome newOutcome) {
    outcome.complete(newOutcome);
  }

  /**
   * Waits until the log has stored the command or the producer gives up. Returns {@link
   * Delivery#SENDING} if neither happens in this time.
   */
  Delivery awaitDelivery(Duration longestWait) throws InterruptedException {
    Delivery finalDelivery = await(delivery, longestWait);
    return finalDelivery == null ? Delivery.SENDING : finalDelivery;
  }

  /** Waits for the outcome. Returns null if no outcome comes in this time. */
  @Nullable Outcome awaitOutcome(Duration longestWait) throws InterruptedException {
    return await(outcome, longestWait);
  }

  private static <T> @Nullable T await(CompletableFuture<T> future, Duration longestWait)
      throws InterruptedException {
    try {
      return future.get(Math.max(0, longestWait.toNanos()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return null;
    } catch (ExecutionException e) {
      throw new IllegalStateException("A flight's futures never fail.", e);
    }
  }
}
