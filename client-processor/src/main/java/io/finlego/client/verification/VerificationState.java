package io.finlego.client.verification;

/** The state of a client's verification. */
public enum VerificationState {
  /** At least one subject is not verified yet. */
  PENDING("pending"),
  /** All subjects who must be verified are verified. */
  APPROVED("approved"),
  /** A subject who must be verified is refused for good. */
  REJECTED("rejected");

  private final String word;

  VerificationState(String word) {
    this.word = word;
  }

  /** The word in the table and in the API. */
  public String word() {
    return word;
  }
}
