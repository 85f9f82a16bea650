package io.finlego.ingress.command;

import io.finlego.kernel.CommandId;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A command that is being sent, or that waits for its decision. Several requests with the same key
 * share it.
 */
final class Flight {

  /** The state of a command's way to the log. */
  enum Delivery {
    /** The producer is sending the command. */
    SENDING,
    /** The log has the command: it will be decided. */
    ON_THE_LOG,
    /** The log never took the command. */
    GIVEN_UP
  }

  private final CommandId id;
  private final RequestHash requestHash;
  private final long startedNanos;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private final CompletableFuture<Delivery> delivery = new CompletableFuture<>();

  Flight(CommandId id, RequestHash requestHash, long startedNanos) {
    this.id = id;
    this.requestHash = requestHash;
    this.startedNanos = startedNanos;
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

  void delivered() {
    delivery.complete(Delivery.ON_THE_LOG);
  }

  void givenUp() {
    delivery.complete(Delivery.GIVEN_UP);
  }

  void decided(Outcome newOutcome) {
    outcome.complete(newOutcome);
  }

  /**
   * Waits until the log has the command or the producer gives up. Returns {@link Delivery#SENDING}
   * if the time passes first.
   */
  Delivery awaitDelivery(Duration longestWait) throws InterruptedException {
    Delivery reachedDelivery = await(delivery, longestWait);
    return reachedDelivery == null ? Delivery.SENDING : reachedDelivery;
  }

  /** Waits for the outcome. Returns null if the time passes first. */
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
