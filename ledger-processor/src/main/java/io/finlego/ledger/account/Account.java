package io.finlego.ledger.account;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import io.finlego.kernel.TransactionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as decisions see it. Immutable: each change returns a {@link Movement} with the
 * account after it.
 *
 * @param owner null for the institution's own accounts
 * @param balance positive on the normal side of the type
 * @param held the sum that pending payments reserve; zero unless the type {@linkplain
 *     AccountType#isFundsLimited limits its funds}
 * @param overdraftLimit how far the balance may go below zero
 * @param restriction the owner's restriction
 * @param version the number of entries so far
 * @param revision the number of changes so far, the opening included
 * @param lastPostedAt when the newest entry was posted; {@link Instant#EPOCH} before the first
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
   * Whether this is an account of that client for its front office. An account of the institution
   * is not, even if it was opened for the client.
   */
  public boolean isOf(ClientId client) {
    return type == AccountType.CLIENT && client.equals(owner);
  }

  /** The currency of the account, which never changes. */
  public Currency currency() {
    return balance.currency();
  }

  /**
   * Tells whether the account can be debited by this amount without exceeding its overdraft limit.
   * An account whose funds are not limited can always be debited.
   */
  public boolean covers(Money amount) {
    // Neither subtraction can overflow. Amount and limit are never negative, and an account with
    // limited funds never holds more than its balance plus its overdraft limit.
    return !type.isFundsLimited() || !amount.minus(overdraftLimit).isMoreThan(balance.minus(held));
  }

  /** Tells whether the balance stays in range after an entry of this amount on this side. */
  public boolean hasRoomFor(EntrySide side, Money amount) {
    return balance.hasRoomFor(raises(side) ? amount : amount.negated());
  }

  /** Tells whether the sum of the holds stays in range when this amount is added. */
  public boolean hasRoomToHold(Money amount) {
    return held.hasRoomFor(amount);
  }

  /**
   * The part of a debit of this amount that is reserved while its payment is pending: the whole
   * amount if the funds of this account are limited, otherwise zero.
   */
  public Money amountToReserve(Money amount) {
    return type.isFundsLimited() ? amount : zero();
  }

  /**
   * Reserves money for a pending payment.
   *
   * @param inTransit whether the money will leave the institution, to a settlement account
   */
  public Movement hold(Money amount, TransactionId transaction, boolean inTransit) {
    Account after = changed(balance, held.plus(amount), version, lastPostedAt);
    return new Movement(
        after, MovementKind.HELD, null, amount, transaction, inTransit ? amount : zero());
  }

  /**
   * Releases money that a pending payment had reserved.
   *
   * @param inTransit whether the money was reserved for a payment to a settlement account
   */
  public Movement release(Money amount, TransactionId transaction, boolean inTransit) {
    Account after = changed(balance, held.minus(amount), version, lastPostedAt);
    return new Movement(
        after,
        MovementKind.RELEASED,
        null,
        amount,
        transaction,
        inTransit ? amount.negated() : zero());
  }

  /** Books an entry that uses no reserved money. */
  public Movement book(EntrySide side, Money amount, TransactionId transaction, Instant at) {
    Account after = changed(balanceAfter(side, amount), held, Math.incrementExact(version), at);
    return new Movement(after, MovementKind.ENTRY, side, amount, transaction, zero());
  }

  /** Books a debit and releases its reservation in the same change. */
  public Movement bookHeld(
      Money amount,
      Money reservedAmount,
      TransactionId transaction,
      boolean inTransit,
      Instant at) {
    Money booked = balanceAfter(EntrySide.DEBIT, amount);
    Account after = changed(booked, held.minus(reservedAmount), Math.incrementExact(version), at);
    Money inTransitChange = inTransit ? reservedAmount.negated() : zero();
    return new Movement(
        after, MovementKind.ENTRY, EntrySide.DEBIT, amount, transaction, inTransitChange);
  }

  /**
   * Tells whether balance and holds lie within this overdraft limit. This is always so for an
   * account whose funds are not limited.
   */
  boolean staysWithin(Money limit) {
    return !type.isFundsLimited() || !held.minus(limit).isMoreThan(balance);
  }

  /** Tells whether the account keeps its limit and, if it is closed, is empty. */
  boolean isSound() {
    return staysWithin(overdraftLimit) && (status != AccountStatus.CLOSED || balance.isZero());
  }

  /**
   * Changes status and overdraft limit. If both already have these values, only the revision
   * changes.
   */
  Movement change(AccountStatus newStatus, Money newLimit) {
    return changed(balance, newStatus, newLimit);
  }

  /**
   * Copies the owner's restriction. The revision stays, because the account itself does not change.
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

  /** Replaces a wrong balance by the correct one. */
  Movement correct(Money newBalance) {
    return changed(newBalance, status, overdraftLimit);
  }

  private Movement changed(Money newBalance, AccountStatus newStatus, Money newLimit) {
    Account after =
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
    return new Movement(after, MovementKind.CHANGED, null, zero(), null, zero());
  }

  private Money balanceAfter(EntrySide side, Money amount) {
    return raises(side) ? balance.plus(amount) : balance.minus(amount);
  }

  private boolean raises(EntrySide side) {
    return side == type.normalSide();
  }

  private Account changed(
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
