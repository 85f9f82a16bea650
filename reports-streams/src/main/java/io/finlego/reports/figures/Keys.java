package io.finlego.reports.figures;

import java.util.UUID;

/** The keys of the stores. The part by which keys are scanned comes first in their bytes. */
public final class Keys {

  private Keys() {}

  /** An account's day, in days since 1970; the days of an account lie in order. */
  public record DayKey(UUID account, int date) {}

  /** One account of a client. */
  public record ClientAccount(UUID client, UUID account) {}

  /** A movement that waits for earlier ones; the movements of an account lie in order. */
  public record WaitingKey(UUID account, long revision) {}

  /** The accounts of one currency and kind. */
  public record TotalsKey(String currency, AccountKind kind) {}

  /** One task's part of the sums over the accounts of one currency and kind. */
  public record PartKey(TotalsKey of, int task) {}
}
