package io.finlego.reports.figures;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of an account after the movements of revision 1 to {@code revision}. Amounts are minor
 * units, balances positive on the account's normal side.
 *
 * @param clientId the owner; null for the institution's own accounts
 * @param version the number of entries so far
 * @param debit the sum of all debit entries
 * @param credit the sum of all credit entries
 * @param inTransit the money held for payments that leave through a settlement account
 * @param asOfMicros when the ledger decided the newest change, in microseconds since 1970
 * @param day the newest day with an entry; null before the first entry. This day is kept here so
 *     that an entry costs one write; earlier days are in a store of their own
 * @param unsentFrom the earliest day that changed since days were last sent to subscribers, in days
 *     since 1970; {@link #ALL_SENT} if no day changed
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
    @Nullable Day day,
    int unsentFrom) {

  public static final int ALL_SENT = Integer.MAX_VALUE;

  /** The account before its first movement, which names the account's owner, kind and currency. */
  public static AccountState before(Movement first) {
    return new AccountState(
        first.clientId(),
        first.kind(),
        first.currency(),
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
        ALL_SENT);
  }

  /** The change of the balance by the movement, in minor units. */
  public long change(Movement movement) {
    return movement.booking() == Booking.NONE
        ? 0
        : kind.change(movement.booking() == Booking.DEBIT, movement.amount());
  }

  /**
   * The account after its next movement.
   *
   * @param newestDay the account's newest day after the movement; null if no day has an entry
   * @param unsentDay the earliest day that the movement changed, in days since 1970
   * @throws InconsistentMovementException if the movement's figures do not follow from the earlier
   *     movements
   */
  public AccountState after(Movement movement, @Nullable Day newestDay, int unsentDay) {
    check(movement);
    boolean debited = movement.booking() == Booking.DEBIT;
    boolean credited = movement.booking() == Booking.CREDIT;
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
        debited ? debit.plus(movement.amount()) : debit,
        credited ? credit.plus(movement.amount()) : credit,
        inTransit.plus(movement.inTransitDelta()),
        Math.max(asOfMicros, movement.atMicros()),
        newestDay,
        Math.min(unsentFrom, unsentDay));
  }

  /** The same account after all its changed days were sent to subscribers. */
  public AccountState sent() {
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
        day,
        ALL_SENT);
  }

  private void check(Movement movement) {
    boolean entry = movement.booking() != Booking.NONE;
    if (movement.revision() != revision + 1
        || movement.version() != version + (entry ? 1 : 0)
        || movement.balanceAfter() != balance + change(movement)
        || movement.kind() != kind
        || !movement.currency().equals(currency)) {
      throw new InconsistentMovementException(
          "Revision %s does not follow from revision %s.".formatted(movement.revision(), revision));
    }
  }
}
