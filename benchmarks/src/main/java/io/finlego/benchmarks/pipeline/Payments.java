package io.finlego.benchmarks.pipeline;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;

/** Supplies commands for random payments of at most one euro each. */
public final class Payments implements Supplier<Command> {

  private static final int CENTS_MAX = 100;

  private final List<UUID> accounts;
  private final Choice choice;
  private final SplittableRandom random = new SplittableRandom();
  private long sumCents;

  public Payments(List<UUID> accounts, Choice choice) {
    this.accounts = accounts;
    this.choice = choice;
  }

  @Override
  public Command get() {
    Choice.Parties parties = choice.chooseParties(accounts, random);
    int cents = 1 + random.nextInt(CENTS_MAX);
    sumCents += cents;
    return Command.ofPayment(parties.debitAccount(), parties.creditAccount(), cents);
  }

  /** Returns the sum of all payments so far, in cents. */
  public long sumCents() {
    return sumCents;
  }
}
