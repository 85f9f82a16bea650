package io.finlego.client.verification;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The state of an applicant at the provider. If two events have the same time, the state that is
 * declared later in this enumeration wins.
 */
enum ApplicantState {
  /** The applicant has not sent its documents yet, or must send all of them again. */
  INIT("init"),
  /** The provider is checking the applicant. */
  PENDING("pending"),
  /** A person at the provider is checking the applicant. */
  ON_HOLD("onHold"),
  /** The provider refused the applicant, who may try again. */
  RESUBMISSION("resubmission"),
  /** The provider approved the applicant. */
  APPROVED("approved"),
  /** The provider refused the applicant for good. */
  REJECTED("rejected"),
  /** The provider deleted the applicant. */
  DELETED("deleted");

  private static final Map<String, ApplicantState> BY_WORD =
      Stream.of(values()).collect(Collectors.toMap(ApplicantState::word, state -> state));

  private final String word;

  ApplicantState(String word) {
    this.word = word;
  }

  /** The word in the database. */
  String word() {
    return word;
  }

  /** Tells whether a review with an answer leads to this state. */
  boolean isReviewed() {
    return switch (this) {
      case RESUBMISSION, APPROVED, REJECTED -> true;
      case INIT, PENDING, ON_HOLD, DELETED -> false;
    };
  }

  static ApplicantState ofWord(String word) {
    ApplicantState state = BY_WORD.get(word);
    if (state == null) {
      throw new IllegalArgumentException("No state of an applicant: " + word);
    }
    return state;
  }
}
