package io.finlego.benchmarks.pipeline;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Which two accounts a payment is between. */
public enum Choice {
  /** Any two. */
  ANY,
  /** The first account, which pays and is paid in turns by chance, and any other. */
  HOT;

  /** The debited account and the credited one. */
  public record Two(UUID debit, UUID credit) {}

  public Two of(List<UUID> accounts, SplittableRandom random) {
    int one = this == HOT ? 0 : random.nextInt(accounts.size());
    int other = (one + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
    return random.nextBoolean()
        ? new Two(accounts.get(one), accounts.get(other))
        : new Two(accounts.get(other), accounts.get(one));
  }
}
