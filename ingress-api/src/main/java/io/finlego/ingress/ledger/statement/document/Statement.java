package io.finlego.ingress.ledger.statement.document;

import io.finlego.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The head of a statement. The head and the movements are as of one moment.
 *
 * @param from the first booking date that counts
 * @param to the last booking date that counts
 * @param opening the account's position before the first movement
 * @param closing the account's position after the last movement
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
   * @param version the number of entries so far
   * @param balance positive on the account's normal side
   */
  public record Position(long version, Money balance) {}

  /** The number of movements. It follows from the versions, because they have no gaps. */
  public long movementsCount() {
    return closing.version() - opening.version();
  }
}
