package io.finlego.client.verification;

/** The state of a client's verification. */
public enum VerificationState {
  /**
   * A subject that must be verified is not verified yet. None of the subjects that must be verified
   * is refused for good.
   */
  PENDING("pending"),
  /** All subjects that must be verified are verified. */
  APPROVED("approved"),
  /** At least one subject that must be verified is refused for good. */
  REJECTED("rejected");

  private final String word;

  VerificationState(String word) {
    this.word = word;
  }

  /** The word in the database and in the API. */
  public String word() {
    return word;
  }
}
