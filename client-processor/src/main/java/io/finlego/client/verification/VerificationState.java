package io.finlego.client.verification;

/** What the verification of a client has come to. */
public enum VerificationState {
  /** A subject is still to be verified. */
  PENDING("pending"),
  /** All subjects who must be verified are. */
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
