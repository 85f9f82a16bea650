package io.finlego.reports.figures;

import java.util.UUID;

/**
 * The keys of the stores. In the bytes of a key, the part by which keys are scanned comes first.
 */
public final class Keys {

  private Keys() {}

  /** The key of an account's day, in days since 1970. The days of an account lie in order. */
  public record DayKey(UUID account, int date) {}

  /** The key of one account of a client. */
  public record ClientAccount(UUID client, UUID account) {}

  /**
   * The key of a movement that waits for earlier ones. The movements of an account lie in order.
   */
  public record WaitingKey(UUID account, long revision) {}

  /** The key of the sums over all accounts of one currency and kind. */
  public record TotalsKey(String currency, AccountKind kind) {}

  /** The key of one task's part of the sums over all accounts of one currency and kind. */
  public record PartKey(TotalsKey of, int task) {}
}
