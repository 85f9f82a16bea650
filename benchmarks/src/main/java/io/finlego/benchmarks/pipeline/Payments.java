package io.finlego.benchmarks.pipeline;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;

/** An endless supply of payments of up to one euro. */
public final class Payments implements Supplier<Command> {

  private static final int CENTS_MAX = 100;

  private final List<UUID> accounts;
  private final Choice choice;
  private final SplittableRandom random = new SplittableRandom();
  private long cents;

  public Payments(List<UUID> accounts, Choice choice) {
    this.accounts = accounts;
    this.choice = choice;
  }

  @Override
  public Command get() {
    Choice.Parties parties = choice.of(accounts, random);
    int amount = 1 + random.nextInt(CENTS_MAX);
    cents += amount;
    return Command.pay(parties.debit(), parties.credit(), amount);
  }

  /** The sum of all payments so far, in cents. */
  public long cents() {
    return cents;
  }
}
