package io.finlego.ingress.http.slot;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a caller hold more permits while it is alone: no other caller has come for a second. Several
 * {@link FairPermits} share this object if their callers delay each other. The methods may be
 * called by several threads at once.
 *
 * @param <K> the type of the callers
 */
public final class LoneCaller<K> {

  private static final Duration ALONE_AFTER = Duration.ofSeconds(1);

  private final int heldMax;
  private final LongSupplier nanoTime;
  private volatile @Nullable Last<K> last;

  /**
   * Knows no caller yet.
   *
   * @param heldMax the largest number of permits that a caller may hold while it is alone
   */
  public LoneCaller(int heldMax) {
    this(heldMax, System::nanoTime);
  }

  LoneCaller(int heldMax, LongSupplier nanoTime) {
    this.heldMax = heldMax;
    this.nanoTime = nanoTime;
  }

  /** The caller that came last, and since when no other has come. */
  private record Last<K>(K caller, long sinceNanos) {}

  /** Notes that a caller comes. */
  void noteThatComes(K caller) {
    Last<K> noted = last;
    if (noted == null || !noted.caller().equals(caller)) {
      last = new Last<>(caller, nanoTime.getAsLong());
    }
  }

  /**
   * The largest number of permits that the caller may hold now.
   *
   * @param sharedMax the largest number if there are other callers
   */
  int heldMax(K caller, int sharedMax) {
    return isAlone(caller) ? Math.max(sharedMax, heldMax) : sharedMax;
  }

  private boolean isAlone(K caller) {
    Last<K> noted = last;
    return noted != null
        && noted.caller().equals(caller)
        && nanoTime.getAsLong() - noted.sinceNanos() > ALONE_AFTER.toNanos();
  }
}
