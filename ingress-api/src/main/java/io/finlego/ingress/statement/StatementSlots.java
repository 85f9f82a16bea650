package io.finlego.ingress.statement;

import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.result.ApiException;
import io.finlego.ingress.result.ErrorCode;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How many statements are written at one time. */
@Component
final class StatementSlots {

  private final Semaphore free;
  private final int waitMs;

  StatementSlots(IngressSettings settings) {
    this.free = new Semaphore(settings.statements().maxConcurrent(), true);
    this.waitMs = settings.statements().slotWaitMs();
  }

  /** A place among those that are being written; closing it gives it back. */
  interface Slot extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Waits for a place, but not for long.
   *
   * @throws ApiException 429 with {@code Retry-After} when none becomes free
   */
  Slot take() {
    try {
      if (free.tryAcquire(waitMs, TimeUnit.MILLISECONDS)) {
        return free::release;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw ApiException.of(
        ErrorCode.TOO_MANY_REQUESTS, "Too many statements are being written; try again later.");
  }
}
