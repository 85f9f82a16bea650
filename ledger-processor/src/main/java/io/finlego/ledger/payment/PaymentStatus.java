package io.finlego.ledger.payment;

import io.finlego.kernel.Worded;

/** The status of a payment. */
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

  /** The status that the word stands for. */
  public static PaymentStatus of(String word) {
    return Worded.of(values(), word, "payment status");
  }
}
