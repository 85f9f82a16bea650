package io.finlego.reports.figures;

import java.nio.ByteBuffer;

/**
 * Sums over accounts. Amounts are in minor units. A balance is positive if it is on its account's
 * normal side.
 *
 * @param accounts the number of open accounts
 * @param held the amount that pending payments reserve
 * @param available the sum, over the open accounts, of the balance minus the held amount plus the
 *     overdraft limit
 * @param debit the sum of all debit entries
 * @param credit the sum of all credit entries
 * @param inTransit the amount that is reserved for payments to a settlement account
 * @param asOfMicros the time of the ledger's newest change to any of the accounts, in microseconds
 *     since 1970
 */
public record Totals(
    long accounts,
    WideAmount balance,
    WideAmount held,
    WideAmount available,
    WideAmount debit,
    WideAmount credit,
    WideAmount inTransit,
    long asOfMicros) {

  public static final Totals EMPTY =
      new Totals(
          0,
          WideAmount.ZERO,
          WideAmount.ZERO,
          WideAmount.ZERO,
          WideAmount.ZERO,
          WideAmount.ZERO,
          WideAmount.ZERO,
          Long.MIN_VALUE);

  static final int BYTES = 2 * Long.BYTES + 6 * WideAmount.BYTES;

  /** Returns the sums over a single account. */
  public static Totals of(AccountState account) {
    WideAmount available =
        account.open()
            ? WideAmount.of(account.balance())
                .minus(WideAmount.of(account.held()))
                .plus(account.overdraftLimit())
            : WideAmount.ZERO;
    return new Totals(
        account.open() ? 1 : 0,
        WideAmount.of(account.balance()),
        WideAmount.of(account.held()),
        available,
        account.debit(),
        account.credit(),
        account.inTransit(),
        account.asOfMicros());
  }

  public Totals plus(Totals other) {
    return new Totals(
        accounts + other.accounts,
        balance.plus(other.balance),
        held.plus(other.held),
        available.plus(other.available),
        debit.plus(other.debit),
        credit.plus(other.credit),
        inTransit.plus(other.inTransit),
        Math.max(asOfMicros, other.asOfMicros));
  }

  /**
   * Returns these sums after a change of one account, from the state {@code stateBefore} to the
   * state {@code stateAfter}.
   */
  public Totals withChangedAccount(AccountState stateBefore, AccountState stateAfter) {
    Totals oldTotals = of(stateBefore);
    Totals newTotals = of(stateAfter);
    return new Totals(
        accounts - oldTotals.accounts + newTotals.accounts,
        balance.minus(oldTotals.balance).plus(newTotals.balance),
        held.minus(oldTotals.held).plus(newTotals.held),
        available.minus(oldTotals.available).plus(newTotals.available),
        debit.minus(oldTotals.debit).plus(newTotals.debit),
        credit.minus(oldTotals.credit).plus(newTotals.credit),
        inTransit.minus(oldTotals.inTransit).plus(newTotals.inTransit),
        Math.max(asOfMicros, newTotals.asOfMicros));
  }

  static Totals read(ByteBuffer buffer) {
    return new Totals(
        buffer.getLong(),
        WideAmount.read(buffer),
        WideAmount.read(buffer),
        WideAmount.read(buffer),
        WideAmount.read(buffer),
        WideAmount.read(buffer),
        WideAmount.read(buffer),
        buffer.getLong());
  }

  void write(ByteBuffer buffer) {
    buffer.putLong(accounts);
    balance.write(buffer);
    held.write(buffer);
    available.write(buffer);
    debit.write(buffer);
    credit.write(buffer);
    inTransit.write(buffer);
    buffer.putLong(asOfMicros);
  }
}
