package io.finlego.reports.figures;

/** Tells whether a movement has a debit entry, a credit entry or no entry. */
public enum Booking {
  NONE(0),
  DEBIT(1),
  CREDIT(2);

  private final int code;

  Booking(int code) {
    this.code = code;
  }

  /** Returns the code of this value in the stores, which is below 4. A code must never change. */
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
