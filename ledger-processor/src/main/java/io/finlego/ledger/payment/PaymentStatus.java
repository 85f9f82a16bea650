package io.finlego.ledger.payment;

import io.finlego.kernel.Worded;

/** Where a payment stands. */
public enum PaymentStatus implements Worded {
  DRAFT("draft"),
  PENDING("pending"),
  POSTED("posted"),
  CANCELLED("cancelled");

  private final String word;

  PaymentStatus(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** The status of that word. */
  public static PaymentStatus of(String word) {
    return Worded.of(values(), word, "payment status");
  }
}
