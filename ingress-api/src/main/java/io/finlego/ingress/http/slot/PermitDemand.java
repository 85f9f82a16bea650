package io.finlego.ingress.http.slot;

/** A thread that waits for permits. */
final class PermitDemand extends Waiter {

  private final int weight;
  private final int count;

  PermitDemand(int weight, int count) {
    this.weight = weight;
    this.count = count;
  }

  /** How much the demand counts when callers take turns. */
  int weight() {
    return weight;
  }

  /** The number of permits that the demand needs. */
  int count() {
    return count;
  }
}
