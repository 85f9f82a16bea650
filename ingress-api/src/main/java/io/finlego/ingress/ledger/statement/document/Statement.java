package io.finlego.ingress.ledger.statement.document;

import io.finlego.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What stands at the head of a statement; all of it, and its movements, as of one moment.
 *
 * @param from the first booking date that counts
 * @param to the last one
 * @param opening where the account stood before the first movement
 * @param closing where it stood after the last one
 */
public record Statement(
    StatementAccount account,
    LocalDate from,
    LocalDate to,
    Instant createdAt,
    Position opening,
    Position closing) {

  /**
   * A point in the account's history.
   *
   * @param version how many entries there were
   * @param balance positive on the account's normal side
   */
  public record Position(long version, Money balance) {}

  /** Versions have no gaps, so nothing needs to be counted. */
  public long movementsCount() {
    return closing.version() - opening.version();
  }
}
