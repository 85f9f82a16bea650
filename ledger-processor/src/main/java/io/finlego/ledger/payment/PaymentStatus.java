package io.finlego.ledger.payment;

/** Where a payment stands. */
public enum PaymentStatus {
  DRAFT("draft"),
  PENDING("pending"),
  POSTED("posted"),
  CANCELLED("cancelled");

  private final String word;

  PaymentStatus(String word) {
    this.word = word;
  }

  /** The status as the API and the database spell it. */
  public String word() {
    return word;
  }

  /** The status of that word. */
  public static PaymentStatus of(String word) {
    for (PaymentStatus status : values()) {
      if (status.word.equals(word)) {
        return status;
      }
    }
    throw new IllegalArgumentException("No payment status is called %s.".formatted(word));
  }
}
