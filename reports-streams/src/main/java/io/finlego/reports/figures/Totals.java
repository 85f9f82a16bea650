package io.finlego.reports.figures;

import java.nio.ByteBuffer;

/**
 * Sums over accounts. Amounts are minor units, balances positive on their accounts' normal sides.
 *
 * @param accounts the number of open accounts
 * @param available the balance less the held amount, plus the overdraft limits of the open accounts
 * @param debit the sum of all debit entries
 * @param credit the sum of all credit entries
 * @param inTransit the money held for payments that leave through a settlement account
 * @param asOfMicros when the ledger decided the newest change of any of the accounts
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

  public static final Totals NONE =
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

  /** The sums over a single account. */
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

  /** These sums after one account has changed. */
  public Totals replacing(AccountState before, AccountState after) {
    Totals formerTotals = of(before);
    Totals newTotals = of(after);
    return new Totals(
        accounts - formerTotals.accounts + newTotals.accounts,
        balance.minus(formerTotals.balance).plus(newTotals.balance),
        held.minus(formerTotals.held).plus(newTotals.held),
        available.minus(formerTotals.available).plus(newTotals.available),
        debit.minus(formerTotals.debit).plus(newTotals.debit),
        credit.minus(formerTotals.credit).plus(newTotals.credit),
        inTransit.minus(formerTotals.inTransit).plus(newTotals.inTransit),
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
