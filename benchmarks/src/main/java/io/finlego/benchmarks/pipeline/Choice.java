package io.finlego.benchmarks.pipeline;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** The ways to choose the two accounts of a payment. */
public enum Choice {
  /** Two random accounts. */
  ANY,
  /** Always the first account, together with a random other account. Either may be debited. */
  HOT;

  /** The two accounts of a payment. */
  public record Parties(UUID debitAccount, UUID creditAccount) {}

  public Parties chooseParties(List<UUID> accounts, SplittableRandom random) {
    int firstIndex = this == HOT ? 0 : random.nextInt(accounts.size());
    int secondIndex = (firstIndex + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
    return random.nextBoolean()
        ? new Parties(accounts.get(firstIndex), accounts.get(secondIndex))
        : new Parties(accounts.get(secondIndex), accounts.get(firstIndex));
  }
}
