package io.finlego.ingress.http.slot;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Limits how many requests may do a certain kind of work at the same time. Further requests wait in
 * the order in which they came.
 */
public final class Slots {

  private final Semaphore freeSlots;
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
    this.freeSlots = new Semaphore(count, true);
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
   * Takes a slot, and waits for a free one if necessary.
   *
   * @throws ApiException 429 with {@code Retry-After} if no slot becomes free in time
   */
  public Slot take() {
    try {
      if (freeSlots.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS)) {
        return freeSlots::release;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw ApiException.of(ErrorCode.TOO_MANY_REQUESTS, noneFreeMessage);
  }
}
