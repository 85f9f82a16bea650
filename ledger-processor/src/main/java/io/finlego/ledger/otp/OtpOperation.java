package io.finlego.ledger.otp;

/** What a one-time code allows. */
public enum OtpOperation {
  CLOSE_ACCOUNT("closeAccount");

  private final String word;

  OtpOperation(String word) {
    this.word = word;
  }

  /** The operation as the API and the database spell it. */
  public String word() {
    return word;
  }

  /** The operation of that word. */
  public static OtpOperation of(String word) {
    for (OtpOperation operation : values()) {
      if (operation.word.equals(word)) {
        return operation;
      }
    }
    throw new IllegalArgumentException("No operation with codes is called %s.".formatted(word));
  }
}
