package io.finlego.reports.figures;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of an account after its movements with the revisions 1 to {@code revision}. Amounts are
 * in minor units. A balance is positive if it is on the account's normal side.
 *
 * @param clientId the owner; null for the institution's own accounts
 * @param version the number of entries so far
 * @param held the amount that pending payments reserve
 * @param debit the sum of all debit entries
 * @param credit the sum of all credit entries
 * @param inTransit the amount that is reserved for payments to a settlement account
 * @param asOfMicros the time of the ledger's newest change, in microseconds since 1970
 * @param newestDay the newest day with an entry; null before the first entry. It is stored here, so
 *     that an entry needs only one write. Earlier days are in a separate store
 * @param earliestUnsentDay the earliest changed day that is not yet published, in days since 1970;
 *     {@link #NO_UNSENT_DAY} if all changes are published
 */
public record AccountState(
    @Nullable UUID clientId,
    AccountKind kind,
    String currency,
    boolean open,
    long revision,
    long version,
    long balance,
    long held,
    long overdraftLimit,
    WideAmount debit,
    WideAmount credit,
    WideAmount inTransit,
    long asOfMicros,
    @Nullable Day newestDay,
    int earliestUnsentDay) {

  public static final int NO_UNSENT_DAY = Integer.MAX_VALUE;

  /**
   * Returns the state of an account before its first movement. The movement gives the owner, the
   * kind and the currency.
   */
  public static AccountState beforeFirst(Movement firstMovement) {
    return new AccountState(
        firstMovement.clientId(),
        firstMovement.kind(),
        firstMovement.currency(),
        false,
        0,
        0,
        0,
        0,
        0,
        WideAmount.ZERO,
        WideAmount.ZERO,
        WideAmount.ZERO,
        Long.MIN_VALUE,
        null,
        NO_UNSENT_DAY);
  }

  /** Returns how the movement changes the balance, in minor units. */
  public long balanceChange(Movement movement) {
    return movement.booking() == Booking.NONE
        ? 0
        : kind.balanceChange(movement.booking() == Booking.DEBIT, movement.amount());
  }

  /**
   * Returns the state after the next movement.
   *
   * @param newestDayAfter the account's newest day with an entry, as it is after this movement;
   *     null if no day has an entry
   * @param earliestChangedDay the earliest day that the movement changed, in days since 1970
   * @throws InconsistentMovementException if the movement does not follow from this state
   */
  public AccountState afterMovement(
      Movement movement, @Nullable Day newestDayAfter, int earliestChangedDay) {
    checkFollows(movement);
    boolean isDebit = movement.booking() == Booking.DEBIT;
    boolean isCredit = movement.booking() == Booking.CREDIT;
    return new AccountState(
        clientId,
        kind,
        currency,
        movement.open(),
        movement.revision(),
        movement.version(),
        movement.balanceAfter(),
        movement.heldAfter(),
        movement.overdraftLimit(),
        isDebit ? debit.plus(movement.amount()) : debit,
        isCredit ? credit.plus(movement.amount()) : credit,
        inTransit.plus(movement.inTransitDelta()),
        Math.max(asOfMicros, movement.atMicros()),
        newestDayAfter,
        Math.min(earliestUnsentDay, earliestChangedDay));
  }

  /** Returns the state after all changed days were published. */
  public AccountState withAllDaysSent() {
    return new AccountState(
        clientId,
        kind,
        currency,
        open,
        revision,
        version,
        balance,
        held,
        overdraftLimit,
        debit,
        credit,
        inTransit,
        asOfMicros,
        newestDay,
        NO_UNSENT_DAY);
  }

  private void checkFollows(Movement movement) {
    boolean hasEntry = movement.booking() != Booking.NONE;
    if (movement.revision() != revision + 1
        || movement.version() != version + (hasEntry ? 1 : 0)
        || movement.balanceAfter() != balance + balanceChange(movement)
        || movement.kind() != kind
        || !movement.currency().equals(currency)) {
      throw new InconsistentMovementException(
          "Revision %s does not follow from revision %s.".formatted(movement.revision(), revision));
    }
  }
}
