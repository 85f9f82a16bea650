package io.finlego.ledger.account;

import io.finlego.kernel.Money;
import java.math.BigInteger;
import java.time.LocalDate;

/**
 * A day on which an account has entries. Amounts are minor units; balances are positive on the
 * account's normal side.
 *
 * @param debit the sum of the debit entries, which may be larger than any balance
 * @param entries the number of entries
 */
public record AccountDay(
    LocalDate date, long opening, BigInteger debit, BigInteger credit, long closing, long entries) {

  /** A day that has no entry yet and begins with this balance. */
  public static AccountDay opened(LocalDate date, Money opening) {
    long units = opening.minorUnits();
    return new AccountDay(date, units, BigInteger.ZERO, BigInteger.ZERO, units, 0);
  }

  /** The day with one more entry. */
  public AccountDay with(EntrySide side, Money amount, Money balanceAfter) {
    BigInteger units = BigInteger.valueOf(amount.minorUnits());
    return new AccountDay(
        date,
        opening,
        side == EntrySide.DEBIT ? debit.add(units) : debit,
        side == EntrySide.CREDIT ? credit.add(units) : credit,
        balanceAfter.minorUnits(),
        entries + 1);
  }
}
