package io.finlego.benchmarks.pipeline;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** The way to choose the two accounts of a payment. */
public enum Choice {
  /** Any two accounts. */
  ANY,
  /** The first account and any other; chance decides which of them pays. */
  HOT;

  /** The debited account and the credited account. */
  public record Parties(UUID debit, UUID credit) {}

  public Parties of(List<UUID> accounts, SplittableRandom random) {
    int first = this == HOT ? 0 : random.nextInt(accounts.size());
    int second = (first + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
    return random.nextBoolean()
        ? new Parties(accounts.get(first), accounts.get(second))
        : new Parties(accounts.get(second), accounts.get(first));
  }
}
