package io.finlego.ledger.otp;

import io.finlego.kernel.Worded;

/** An operation for which a client needs a one-time code. */
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

  /** The operation with this word. */
  public static OtpOperation of(String word) {
    return Worded.of(values(), word, "operation with codes");
  }
}
