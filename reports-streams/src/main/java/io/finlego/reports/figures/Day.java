package io.finlego.reports.figures;

import java.nio.ByteBuffer;

/**
 * One account's day. Its opening balance is the closing balance of the day before. Amounts are
 * minor units.
 *
 * @param date in days since 1970
 * @param opening the balance at the start of the day, positive on the account's normal side, as
 *     {@code closing} is
 * @param debit the sum of the day's debit entries
 * @param credit the sum of the day's credit entries
 * @param count the number of the day's entries
 */
public record Day(
    int date, long opening, WideAmount debit, WideAmount credit, long closing, long count) {

  static final int BYTES = Integer.BYTES + 3 * Long.BYTES + 2 * WideAmount.BYTES;

  /** A day without entries. */
  public static Day opened(int date, long opening) {
    return new Day(date, opening, WideAmount.ZERO, WideAmount.ZERO, opening, 0);
  }

  /** The day with one more entry. */
  public Day with(Booking side, long amount, long change) {
    return switch (side) {
      case NONE -> this;
      case DEBIT -> new Day(date, opening, debit.plus(amount), credit, closing + change, count + 1);
      case CREDIT ->
          new Day(date, opening, debit, credit.plus(amount), closing + change, count + 1);
    };
  }

  /** The same day with another opening and closing balance, because an earlier day got an entry. */
  public Day shifted(long change) {
    return new Day(date, opening + change, debit, credit, closing + change, count);
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
