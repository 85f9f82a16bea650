package io.finlego.reports.figures;

/** The side of a movement's entry, or {@link #NONE} for a movement without an entry. */
public enum Booking {
  NONE(0),
  DEBIT(1),
  CREDIT(2);

  private final int code;

  Booking(int code) {
    this.code = code;
  }

  /** The code in the stores, below 4. A code must never change. */
  int code() {
    return code;
  }

  static Booking ofCode(int code) {
    return switch (code) {
      case 0 -> NONE;
      case 1 -> DEBIT;
      case 2 -> CREDIT;
      default -> throw new IllegalArgumentException("No booking has the code " + code + ".");
    };
  }
}
