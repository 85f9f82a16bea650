package io.finlego.ingress.http.slot;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many may do a thing at one time; further ones wait in the order in which they came. */
public final class Slots {

  private final Semaphore free;
  private final int waitMs;
  private final String noneFree;

  /**
   * @param waitMs how long somebody waits for a place
   * @param noneFree what is said to those who waited in vain
   */
  public Slots(int places, int waitMs, String noneFree) {
    this.free = new Semaphore(places, true);
    this.waitMs = waitMs;
    this.noneFree = noneFree;
  }

  /** A place; closing it gives it back. */
  public interface Slot extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Waits for a place, but not for long.
   *
   * @throws ApiException 429 with {@code Retry-After} when none becomes free
   */
  public Slot take() {
    try {
      if (free.tryAcquire(waitMs, TimeUnit.MILLISECONDS)) {
        return free::release;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw ApiException.of(ErrorCode.TOO_MANY_REQUESTS, noneFree);
  }
}
