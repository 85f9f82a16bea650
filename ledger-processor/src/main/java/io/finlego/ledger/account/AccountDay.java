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

  /** The figures of a day that begins with this balance and has no entries yet. */
  public static AccountDay withoutEntries(LocalDate date, Money openingBalance) {
    long minorUnits = openingBalance.minorUnits();
    return new AccountDay(date, minorUnits, BigInteger.ZERO, BigInteger.ZERO, minorUnits, 0);
  }

  /** The figures of the same day with one more entry. */
  public AccountDay withEntry(EntrySide side, Money amount, Money balanceAfter) {
    BigInteger minorUnits = BigInteger.valueOf(amount.minorUnits());
    return new AccountDay(
        date,
        openingBalance,
        side == EntrySide.DEBIT ? debitSum.add(minorUnits) : debitSum,
        side == EntrySide.CREDIT ? creditSum.add(minorUnits) : creditSum,
        balanceAfter.minorUnits(),
        entryCount + 1);
  }
}
