package io.finlego.reports.figures;

import java.util.UUID;

/** The keys of the stores. Each key begins with the field by which the store is scanned. */
public final class Keys {

  private Keys() {}

  /**
   * The key of an account's day. The days of an account are stored in order.
   *
   * @param date the day, in days since 1970
   */
  public record DayKey(UUID accountId, int date) {}

  /** The key that connects an account with its client. */
  public record ClientAccount(UUID clientId, UUID accountId) {}

  /**
   * The key of a movement that waits for earlier movements. The movements of an account are stored
   * in order.
   */
  public record WaitingKey(UUID accountId, long revision) {}

  /** The key of the sums over all accounts of one currency and kind. */
  public record TotalsKey(String currency, AccountKind kind) {}

  /** The key of one task's sums over its accounts of one currency and kind. */
  public record PartialTotalsKey(TotalsKey totalsKey, int task) {}
}
