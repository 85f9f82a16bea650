package io.finlego.client.verification;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where an applicant stands with the provider. The order decides between two events of one instant:
 * the later state wins.
 */
enum ApplicantState {
  /** Nothing was handed in, or everything is to be handed in again. */
  INIT("init"),
  /** The provider is checking. */
  PENDING("pending"),
  /** A person at the provider is checking. */
  ON_HOLD("onHold"),
  /** Refused, but the applicant may try again. */
  RESUBMISSION("resubmission"),
  /** Verified. */
  APPROVED("approved"),
  /** Refused for good. */
  REJECTED("rejected"),
  /** The provider has forgotten the applicant. */
  DELETED("deleted");

  private static final Map<String, ApplicantState> BY_WORD =
      Stream.of(values()).collect(Collectors.toMap(ApplicantState::word, state -> state));

  private final String word;

  ApplicantState(String word) {
    this.word = word;
  }

  /** The word in the table. */
  String word() {
    return word;
  }

  static ApplicantState ofWord(String word) {
    ApplicantState state = BY_WORD.get(word);
    if (state == null) {
      throw new IllegalArgumentException("No state of an applicant: " + word);
    }
    return state;
  }
}
