package io.finlego.ingress.http.slot;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import java.time.Duration;

/**
 * Limits how many requests may do a certain kind of work at the same time. Further requests wait,
 * and the callers take turns. A single caller may have half of the slots, so that its slow requests
 * leave the others to the other callers.
 *
 * @param <K> the type of the callers
 */
public final class Slots<K> {

  private final FairPermits<K> permits;
  private final Duration longestWait;
  private final String noneFreeMessage;

  /**
   * Makes the slots.
   *
   * @param count the number of slots
   * @param longestWait how long a request waits for a slot
   * @param noneFreeMessage the message to a request that got no slot in this time
   */
  public Slots(int count, Duration longestWait, String noneFreeMessage) {
    this.permits = new FairPermits<>(count, () -> {});
    this.longestWait = longestWait;
    this.noneFreeMessage = noneFreeMessage;
  }

  /** The right of one request to do the work. */
  public interface Slot extends AutoCloseable {

    /** Gives the slot back. */
    @Override
    void close();
  }

  /**
   * Takes a slot for a request of this caller, and waits for its turn if necessary.
   *
   * @throws ApiException 429 with {@code Retry-After} if the turn does not come in time
   */
  public Slot take(K caller) {
    if (permits.take(caller, 1, System.nanoTime() + longestWait.toNanos())) {
      return () -> permits.giveBack(caller, 1);
    }
    throw ApiException.of(ErrorCode.TOO_MANY_REQUESTS, noneFreeMessage);
  }
}
