package io.finlego.reports.figures;

/** Whether a movement is an entry, and on which side. */
public enum Booking {
  NONE(0),
  DEBIT(1),
  CREDIT(2);

  private final int code;

  Booking(int code) {
    this.code = code;
  }

  /** The stores' code, below 4; it never changes. */
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
