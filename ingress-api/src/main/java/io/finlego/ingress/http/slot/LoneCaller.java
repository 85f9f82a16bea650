package io.finlego.ingress.http.slot;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Knows which caller is alone: for a second, no other caller has waited for a permit or held one.
 * Several {@link FairPermits} share this object if their callers delay each other. The methods may
 * be called by several threads at once.
 *
 * @param <K> the type of the callers
 */
public final class LoneCaller<K> {

  private static final Duration ALONE_AFTER = Duration.ofSeconds(1);

  private final LongSupplier nanoTime;

  /** The number of demands that wait or hold permits, by caller. */
  private final Map<K, Integer> demandCounts = new HashMap<>();

  /** The caller of the last demand that began or ended; null if there was none. */
  private @Nullable K lastCaller;

  /** Since when no demand of another caller has begun or ended. */
  private long sinceNanos;

  /** Knows no caller yet. */
  public LoneCaller() {
    this(System::nanoTime);
  }

  LoneCaller(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Notes a demand that begins to wait. */
  synchronized void begin(K caller) {
    note(caller);
    demandCounts.merge(caller, 1, Integer::sum);
  }

  /** Notes that a demand gives up, or gives its permits back. */
  synchronized void end(K caller) {
    note(caller);
    demandCounts.computeIfPresent(caller, (_, count) -> count == 1 ? null : count - 1);
  }

  private void note(K caller) {
    if (!caller.equals(lastCaller)) {
      lastCaller = caller;
      sinceNanos = nanoTime.getAsLong();
    }
  }

  /** Tells whether a demand of the caller waits or holds permits. */
  public synchronized boolean isKnown(K caller) {
    return demandCounts.containsKey(caller);
  }

  /** Tells whether this caller is alone. */
  synchronized boolean isAlone(K caller) {
    return caller.equals(lastCaller)
        && demandCounts.size() == 1
        && nanoTime.getAsLong() - sinceNanos > ALONE_AFTER.toNanos();
  }
}
