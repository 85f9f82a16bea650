package io.finlego.ingress.http.slot;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Lets one thread do something, and then nobody until an interval has passed. */
public final class OncePerInterval {

  private final long intervalNanos;
  private final AtomicLong nextNanos = new AtomicLong(System.nanoTime());

  public OncePerInterval(Duration interval) {
    this.intervalNanos = interval.toNanos();
  }

  /** Tells whether the calling thread is the one. */
  public boolean isDue() {
    long now = System.nanoTime();
    long next = nextNanos.get();
    return now - next >= 0 && nextNanos.compareAndSet(next, now + intervalNanos);
  }
}
