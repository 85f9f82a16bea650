package io.finlego.ingress.http.slot;

/**
 * What a caller may hold of {@link FairPermits} while it is alone, if this is more than its usual
 * share.
 *
 * @param callers knows which caller is alone
 * @param heldMax the largest number of permits that the caller may hold
 * @param demandMax the largest number of permits of a demand that profits from it. Larger demands
 *     delay another caller that comes for too long
 */
public record LoneShare<K>(LoneCaller<K> callers, int heldMax, int demandMax) {

  /** A share that is not larger for a caller that is alone. */
  static <K> LoneShare<K> none() {
    return new LoneShare<>(new LoneCaller<>(), 0, 0);
  }

  /** The largest number of permits that the caller may hold after this demand. */
  int heldMax(K caller, PermitDemand demand, int usualMax) {
    boolean profits = demand.count() <= demandMax && callers.isAlone(caller);
    return profits ? Math.max(heldMax, usualMax) : usualMax;
  }
}
