package io.finlego.ledger.account;

import io.finlego.kernel.Money;
import java.math.BigInteger;
import java.time.LocalDate;

/**
 * The figures of an account for a day on which it has entries. All amounts are in minor units.
 * Balances are positive if they are on the account's normal side.
 *
 * @param debitSum the sum of the debit entries, which may be larger than any balance
 * @param creditSum the sum of the credit entries, which may be larger than any balance
 * @param entryCount the number of entries
 */
public record AccountDay(
    LocalDate date,
    long openingBalance,
    BigInteger debitSum,
    BigInteger creditSum,
    long closingBalance,
    long entryCount) {

  /** A day without entries that begins with this balance. */
  public static AccountDay withoutEntries(LocalDate date, Money openingBalance) {
    long units = openingBalance.minorUnits();
    return new AccountDay(date, units, BigInteger.ZERO, BigInteger.ZERO, units, 0);
  }

  /** The day after one more entry. */
  public AccountDay with(EntrySide side, Money amount, Money balanceAfter) {
    BigInteger units = BigInteger.valueOf(amount.minorUnits());
    return new AccountDay(
        date,
        openingBalance,
        side == EntrySide.DEBIT ? debitSum.add(units) : debitSum,
        side == EntrySide.CREDIT ? creditSum.add(units) : creditSum,
        balanceAfter.minorUnits(),
        entryCount + 1);
  }
}
