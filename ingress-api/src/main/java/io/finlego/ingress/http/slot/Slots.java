package io.finlego.ingress.http.slot;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Limits how many callers may do a piece of work at the same time. Further callers wait in the
 * order in which they came.
 */
public final class Slots {

  private final Semaphore free;
  private final Duration wait;
  private final String noneFreeMessage;

  /**
   * @param places the number of slots
   * @param wait how long a caller waits for a slot
   * @param noneFreeMessage the message to callers that got no slot in this time
   */
  public Slots(int places, Duration wait, String noneFreeMessage) {
    this.free = new Semaphore(places, true);
    this.wait = wait;
    this.noneFreeMessage = noneFreeMessage;
  }

  /** The right of one caller to do the work. Closing the slot gives it back. */
  public interface Slot extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Waits for a slot for a limited time.
   *
   * @throws ApiException 429 with {@code Retry-After} if none becomes free
   */
  public Slot take() {
    try {
      if (free.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
        return free::release;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw ApiException.of(ErrorCode.TOO_MANY_REQUESTS, noneFreeMessage);
  }
}
