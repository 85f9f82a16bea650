package io.finlego.client.verification;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one event of the provider says about an applicant, in the words of Sumsub's webhooks
 * (docs.sumsub.com, "User verification webhooks").
 *
 * <p>{@code RED} with {@code FINAL} rejects the applicant for good. After any other {@code RED} the
 * applicant may try again. A review with an unknown answer leaves the applicant pending.
 *
 * @param isDecision true if the provider decided about the applicant, by a review with an answer or
 *     by a reset. Other findings only tell how far the checks are, and an applicant can cause such
 *     findings.
 */
record Finding(
    ApplicantState state,
    boolean isDecision,
    @Nullable String reviewAnswer,
    @Nullable String reviewRejectType,
    List<String> rejectLabels,
    Instant eventAt) {

  static final String GREEN = "GREEN";
  static final String RED = "RED";
  static final String FINAL = "FINAL";

  private static final String RESET = "applicantReset";

  /**
   * Orders findings by the provider's clock, the newest last. The other comparisons decide between
   * findings of the same millisecond, so that the order in which events arrive makes no difference.
   */
  static final Comparator<Finding> OLDEST_FIRST =
      Comparator.comparing(Finding::eventAt)
          .thenComparing(Finding::state)
          .thenComparing(Finding::details);

  /** The event's finding; null if the event has no state, or an unknown type. */
  static @Nullable Finding of(VerificationReport report) {
    String type = report.eventType();
    ApplicantState state =
        switch (type) {
          case "applicantCreated", RESET -> ApplicantState.INIT;
          case "applicantPending", "applicantAwaitingService", "applicantAwaitingUser" ->
              ApplicantState.PENDING;
          case "applicantOnHold" -> ApplicantState.ON_HOLD;
          case "applicantReviewed" -> stateAfterReview(report);
          case "applicantDeleted" -> ApplicantState.DELETED;
          default -> null;
        };
    return state == null
        ? null
        : new Finding(
            state,
            type.equals(RESET) || state.isReviewed(),
            report.reviewAnswer(),
            report.reviewRejectType(),
            report.rejectLabels(),
            report.eventAt());
  }

  private static ApplicantState stateAfterReview(VerificationReport report) {
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
    return reviewAnswer + "|" + reviewRejectType + "|" + rejectLabels + "|" + isDecision;
  }
}
