package io.finlego.ingress.http.slot;

/** A thread that waits for a part of a {@link SharedBudget}. */
final class BudgetDemand extends Waiter {

  final long amount;

  BudgetDemand(long amount) {
    this.amount = amount;
  }
}
