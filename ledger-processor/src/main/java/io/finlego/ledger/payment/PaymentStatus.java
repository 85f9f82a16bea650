package io.finlego.ledger.payment;

import io.finlego.kernel.Worded;

/** The status of a payment. */
public enum PaymentStatus implements Worded {
  /** The payment was created, and has moved no money. */
  DRAFT("draft"),
  /** The funds of the payment are held. */
  PENDING("pending"),
  /** The transactions of the payment are booked. */
  POSTED("posted"),
  /** The payment was cancelled and will never be posted. */
  CANCELLED("cancelled");

  private final String word;

  PaymentStatus(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** The status with this word. */
  public static PaymentStatus of(String word) {
    return Worded.of(values(), word, "payment status");
  }
}
