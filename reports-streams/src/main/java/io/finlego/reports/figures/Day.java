package io.finlego.reports.figures;

import java.nio.ByteBuffer;

/**
 * The figures of one account on one day. The opening balance is the closing balance of the previous
 * day. Amounts are in minor units. A balance is positive if it is on the account's normal side.
 *
 * @param date the day, in days since 1970
 * @param opening the balance at the start of the day
 * @param debit the sum of the day's debit entries
 * @param credit the sum of the day's credit entries
 * @param closing the balance at the end of the day
 * @param count the number of the day's entries
 */
public record Day(
    int date, long opening, WideAmount debit, WideAmount credit, long closing, long count) {

  static final int BYTES = Integer.BYTES + 3 * Long.BYTES + 2 * WideAmount.BYTES;

  /** Makes a day without entries. Its closing balance is the opening balance. */
  public static Day withoutEntries(int date, long opening) {
    return new Day(date, opening, WideAmount.ZERO, WideAmount.ZERO, opening, 0);
  }

  /** Returns this day with one more entry; unchanged if {@code booking} is {@code NONE}. */
  public Day withEntry(Booking booking, long amount, long balanceChange) {
    return switch (booking) {
      case NONE -> this;
      case DEBIT ->
          new Day(date, opening, debit.plus(amount), credit, closing + balanceChange, count + 1);
      case CREDIT ->
          new Day(date, opening, debit, credit.plus(amount), closing + balanceChange, count + 1);
    };
  }

  /**
   * Returns this day with changed opening and closing balances, because an entry was added to an
   * earlier day.
   */
  public Day withShiftedBalances(long balanceChange) {
    return new Day(date, opening + balanceChange, debit, credit, closing + balanceChange, count);
  }

  static Day read(ByteBuffer buffer) {
    return new Day(
        buffer.getInt(),
        buffer.getLong(),
        WideAmount.read(buffer),
        WideAmount.read(buffer),
        buffer.getLong(),
        buffer.getLong());
  }

  void write(ByteBuffer buffer) {
    buffer.putInt(date).putLong(opening);
    debit.write(buffer);
    credit.write(buffer);
    buffer.putLong(closing).putLong(count);
  }
}
