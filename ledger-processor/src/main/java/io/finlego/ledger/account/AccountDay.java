package io.finlego.ledger.account;

import io.finlego.kernel.Money;
import java.math.BigInteger;
import java.time.LocalDate;

/**
 * A day of an account on which something was booked. Amounts are minor units, balances positive on
 * the account's normal side.
 *
 * @param debit the sum of the debit entries; a sum may be larger than a balance
 * @param entries how many
 */
public record AccountDay(
    LocalDate date, long opening, BigInteger debit, BigInteger credit, long closing, long entries) {

  /** A day on which nothing was booked yet. */
  public static AccountDay opened(LocalDate date, Money opening) {
    long units = opening.minorUnits();
    return new AccountDay(date, units, BigInteger.ZERO, BigInteger.ZERO, units, 0);
  }

  /** The day with one entry more. */
  public AccountDay with(EntrySide side, Money amount, Money balanceAfter) {
    BigInteger more = BigInteger.valueOf(amount.minorUnits());
    return new AccountDay(
        date,
        opening,
        side == EntrySide.DEBIT ? debit.add(more) : debit,
        side == EntrySide.CREDIT ? credit.add(more) : credit,
        balanceAfter.minorUnits(),
        entries + 1);
  }
}
