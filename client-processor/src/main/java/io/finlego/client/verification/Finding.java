package io.finlego.client.verification;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of where an applicant stands, by the words of Sumsub's webhooks
 * (docs.sumsub.com, "User verification webhooks").
 *
 * <p>{@code RED} with {@code FINAL} is for good. Any other {@code RED} may be mended, and a review
 * without an answer that we know proves nothing: neither of them ever activates or rejects.
 */
record Finding(
    ApplicantState state,
    @Nullable String reviewAnswer,
    @Nullable String reviewRejectType,
    List<String> rejectLabels,
    Instant at) {

  static final String GREEN = "GREEN";
  static final String RED = "RED";
  static final String FINAL = "FINAL";

  /**
   * Which of two findings counts: the newer one, by the provider's own clock. The rest only makes
   * the order total, so that events of one millisecond come to the same in whichever order they
   * arrive.
   */
  static final Comparator<Finding> BY_AGE =
      Comparator.comparing(Finding::at)
          .thenComparing(Finding::state)
          .thenComparing(Finding::details);

  /** What the event says; null if it says nothing of the state, or we do not know its type. */
  static @Nullable Finding of(VerificationReport report) {
    ApplicantState state =
        switch (report.eventType()) {
          case "applicantCreated", "applicantReset" -> ApplicantState.INIT;
          case "applicantPending", "applicantAwaitingService", "applicantAwaitingUser" ->
              ApplicantState.PENDING;
          case "applicantOnHold" -> ApplicantState.ON_HOLD;
          case "applicantReviewed" -> reviewed(report);
          case "applicantDeleted" -> ApplicantState.DELETED;
          default -> null;
        };
    return state == null
        ? null
        : new Finding(
            state,
            report.reviewAnswer(),
            report.reviewRejectType(),
            report.rejectLabels(),
            report.eventAt());
  }

  private static ApplicantState reviewed(VerificationReport report) {
    return switch (report.reviewAnswer()) {
      case GREEN -> ApplicantState.APPROVED;
      case RED ->
          FINAL.equals(report.reviewRejectType())
              ? ApplicantState.REJECTED
              : ApplicantState.RESUBMISSION;
      case null, default -> ApplicantState.PENDING;
    };
  }

  private String details() {
    return reviewAnswer + "|" + reviewRejectType + "|" + rejectLabels;
  }
}
