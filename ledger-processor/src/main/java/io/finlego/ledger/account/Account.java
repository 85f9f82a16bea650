package io.finlego.ledger.account;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import io.finlego.kernel.TransactionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of an account that decisions on payments need. Except for {@link #withRestriction}, each
 * method that changes the account returns a {@link Movement} with the changed account.
 *
 * @param owner the client that owns the account; null for the institution's own accounts
 * @param balance positive if it is on the {@linkplain AccountType#normalSide normal side} of the
 *     account's type
 * @param held the sum of the holds of pending payments; always zero if the account's {@linkplain
 *     AccountType#hasLimitedFunds funds are not limited}
 * @param overdraftLimit the amount by which the balance may go below zero
 * @param restriction the owner's restriction; {@link Restriction#NONE} for the institution's own
 *     accounts
 * @param version the number of entries so far
 * @param revision the number of changes so far, including the opening
 * @param lastPostedAt when the newest entry was posted; {@link Instant#EPOCH} before the first
 *     entry
 */
public record Account(
    AccountId id,
    @Nullable ClientId owner,
    AccountType type,
    AccountStatus status,
    Money balance,
    Money held,
    Money overdraftLimit,
    Restriction restriction,
    long version,
    long revision,
    Instant lastPostedAt) {

  /**
   * Tells whether the client owns this account and may use it. A client may use only accounts of
   * the type {@link AccountType#CLIENT}.
   */
  public boolean isClientAccountOf(ClientId client) {
    return type == AccountType.CLIENT && client.equals(owner);
  }

  /** The currency of the account, which never changes. */
  public Currency currency() {
    return balance.currency();
  }

  /**
   * Tells whether a debit of this amount keeps the account within its overdraft limit. This is
   * always so for an account whose funds are not limited.
   */
  public boolean coversDebit(Money amount) {
    // Neither subtraction can overflow, because amount and limit are never negative, and an account
    // with limited funds never holds more than its balance plus its overdraft limit.
    return !type.hasLimitedFunds() || !amount.minus(overdraftLimit).isMoreThan(balance.minus(held));
  }

  /** Tells whether the balance stays in range after an entry of this amount on this side. */
  public boolean hasRoomFor(EntrySide side, Money amount) {
    return balance.hasRoomFor(raisesBalance(side) ? amount : amount.negated());
  }

  /** Tells whether the sum of the holds stays in range after a further hold of this amount. */
  public boolean hasRoomToHold(Money amount) {
    return held.hasRoomFor(amount);
  }

  /**
   * The amount to hold while a payment that debits this amount is pending. This is the whole amount
   * if the funds of this account are limited, otherwise zero.
   */
  public Money amountToHold(Money amount) {
    return type.hasLimitedFunds() ? amount : zero();
  }

  /**
   * Holds money for a pending payment.
   *
   * @param inTransit whether the payment credits a settlement account, so that the money will leave
   *     the institution
   */
  public Movement hold(Money amount, TransactionId transactionId, boolean inTransit) {
    Account accountAfter = withAmounts(balance, held.plus(amount), version, lastPostedAt);
    return new Movement(
        accountAfter, MovementKind.HELD, null, amount, transactionId, inTransit ? amount : zero());
  }

  /**
   * Releases money that was held for a pending payment.
   *
   * @param inTransit whether the payment would have credited a settlement account
   */
  public Movement release(Money amount, TransactionId transactionId, boolean inTransit) {
    Account accountAfter = withAmounts(balance, held.minus(amount), version, lastPostedAt);
    return new Movement(
        accountAfter,
        MovementKind.RELEASED,
        null,
        amount,
        transactionId,
        inTransit ? amount.negated() : zero());
  }

  /** Books an entry that uses no held money. */
  public Movement book(
      EntrySide side, Money amount, TransactionId transactionId, Instant postedAt) {
    Account accountAfter =
        withAmounts(balanceAfter(side, amount), held, Math.incrementExact(version), postedAt);
    return new Movement(accountAfter, MovementKind.ENTRY, side, amount, transactionId, zero());
  }

  /**
   * Books a debit and releases the money that was held for it, in one change.
   *
   * @param heldAmount the released amount, which may be more than the debited amount
   * @param inTransit whether the payment credits a settlement account
   */
  public Movement bookHeldDebit(
      Money amount,
      Money heldAmount,
      TransactionId transactionId,
      boolean inTransit,
      Instant postedAt) {
    Money newBalance = balanceAfter(EntrySide.DEBIT, amount);
    Account accountAfter =
        withAmounts(newBalance, held.minus(heldAmount), Math.incrementExact(version), postedAt);
    Money inTransitChange = inTransit ? heldAmount.negated() : zero();
    return new Movement(
        accountAfter, MovementKind.ENTRY, EntrySide.DEBIT, amount, transactionId, inTransitChange);
  }

  /**
   * Tells whether the balance less the holds is within this overdraft limit. This is always so for
   * an account whose funds are not limited.
   */
  boolean isWithinLimit(Money limit) {
    return !type.hasLimitedFunds() || !held.minus(limit).isMoreThan(balance);
  }

  /**
   * Tells whether the balance is within the overdraft limit, and is zero if the account is closed.
   */
  boolean hasAllowedBalance() {
    return isWithinLimit(overdraftLimit) && (status != AccountStatus.CLOSED || balance.isZero());
  }

  /**
   * Changes the status and the overdraft limit. If the account already has this status and this
   * limit, only the revision changes.
   */
  Movement change(AccountStatus newStatus, Money newLimit) {
    return changeMovement(balance, newStatus, newLimit);
  }

  /**
   * The account with a new restriction of its owner. The revision does not change, because the
   * restriction is not a property of the account itself.
   */
  public Account withRestriction(Restriction newRestriction) {
    return new Account(
        id,
        owner,
        type,
        status,
        balance,
        held,
        overdraftLimit,
        newRestriction,
        version,
        revision,
        lastPostedAt);
  }

  /** Replaces a wrong balance with the correct balance. */
  Movement correctBalance(Money newBalance) {
    return changeMovement(newBalance, status, overdraftLimit);
  }

  private Movement changeMovement(Money newBalance, AccountStatus newStatus, Money newLimit) {
    Account accountAfter =
        new Account(
            id,
            owner,
            type,
            newStatus,
            newBalance,
            held,
            newLimit,
            restriction,
            version,
            Math.incrementExact(revision),
            lastPostedAt);
    return new Movement(accountAfter, MovementKind.CHANGED, null, zero(), null, zero());
  }

  private Money balanceAfter(EntrySide side, Money amount) {
    return raisesBalance(side) ? balance.plus(amount) : balance.minus(amount);
  }

  private boolean raisesBalance(EntrySide side) {
    return side == type.normalSide();
  }

  private Account withAmounts(
      Money newBalance, Money newHeld, long newVersion, Instant newLastPostedAt) {
    return new Account(
        id,
        owner,
        type,
        status,
        newBalance,
        newHeld,
        overdraftLimit,
        restriction,
        newVersion,
        Math.incrementExact(revision),
        newLastPostedAt);
  }

  private Money zero() {
    return Money.zero(currency());
  }
}
