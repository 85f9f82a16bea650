package io.finlego.ingress.document;

import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.result.ApiException;
import io.finlego.ingress.result.ErrorCode;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How many uploads come in at one time; each needs a few segments of memory. */
@Component
final class UploadSlots {

  private final Semaphore free;
  private final int waitMs;

  UploadSlots(IngressSettings settings) {
    this.free = new Semaphore(settings.blobs().maxConcurrentUploads(), true);
    this.waitMs = settings.blobs().slotWaitMs();
  }

  /** A place among those that come in; closing it gives it back. */
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
        ErrorCode.TOO_MANY_REQUESTS, "Too many files are being uploaded; try again later.");
  }
}
