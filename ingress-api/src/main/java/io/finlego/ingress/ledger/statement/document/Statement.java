package io.finlego.ingress.ledger.statement.document;

import io.finlego.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A statement without its movements. The movements are read later, from the same snapshot of the
 * database.
 *
 * @param from the first booking date of the period
 * @param to the last booking date of the period
 * @param firstDay the day on which the account was opened, or the booking date of its first entry
 *     if that is earlier
 * @param createdAt the time of the snapshot
 * @param opening the balance before the first movement
 * @param closing the balance after the last movement
 */
public record Statement(
    StatementAccount account,
    LocalDate from,
    LocalDate to,
    LocalDate firstDay,
    Instant createdAt,
    VersionedBalance opening,
    VersionedBalance closing) {

  /**
   * The balance of the account after one of its entries.
   *
   * @param version the number of the account's entries up to and including this entry; 0 before the
   *     first entry
   * @param balance the balance, which is positive if it is on the account's normal side
   */
  public record VersionedBalance(long version, Money balance) {}

  /**
   * The first day of the period on which the account existed. Returns {@code from} if the account
   * did not exist on any day of the period.
   */
  public LocalDate beginning() {
    return firstDay.isAfter(from) && !firstDay.isAfter(to) ? firstDay : from;
  }

  /**
   * The number of movements. Versions have no gaps, so the number is the closing version minus the
   * opening version.
   */
  public long movementsCount() {
    return closing.version() - opening.version();
  }
}
