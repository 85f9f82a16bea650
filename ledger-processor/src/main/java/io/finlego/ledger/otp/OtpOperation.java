package io.finlego.ledger.otp;

import io.finlego.kernel.Worded;

/** An operation that a one-time code allows. */
public enum OtpOperation implements Worded {
  CLOSE_ACCOUNT("closeAccount");

  private final String word;

  OtpOperation(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** The operation that the word stands for. */
  public static OtpOperation of(String word) {
    return Worded.of(values(), word, "operation with codes");
  }
}
