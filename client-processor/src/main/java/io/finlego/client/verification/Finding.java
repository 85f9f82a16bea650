package io.finlego.client.verification;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The finding on an applicant in one event, in the words of Sumsub's webhooks (docs.sumsub.com,
 * "User verification webhooks").
 *
 * <p>A finding counts only for the kinds of subjects whose levels in the settings include the
 * event's level. The answer {@code RED} with the type {@code FINAL} is a refusal for good. After
 * any other {@code RED}, the applicant may try once more. Neither such a refusal nor a review with
 * an unknown answer activates or rejects a client.
 *
 * @param at when the provider made the event
 * @param kinds the kinds of subjects for which the finding counts
 */
record Finding(
    ApplicantState state,
    @Nullable String reviewAnswer,
    @Nullable String reviewRejectType,
    List<String> rejectLabels,
    Instant at,
    Set<SubjectKind> kinds) {

  static final String GREEN = "GREEN";
  static final String RED = "RED";
  static final String FINAL = "FINAL";

  /**
   * Orders findings by the provider's clock, the newest last. The other comparisons decide between
   * findings of the same millisecond, so that the order in which events arrive makes no difference.
   */
  static final Comparator<Finding> BY_AGE =
      Comparator.comparing(Finding::at)
          .thenComparing(Finding::state)
          .thenComparing(Finding::details);

  Finding {
    kinds = Set.copyOf(kinds);
  }

  /**
   * The finding of the event. Null if the event has an unknown type, if its type has no state, or
   * if it counts for no kind of subject.
   */
  static @Nullable Finding of(VerificationReport report, VerificationPolicy policy) {
    Set<SubjectKind> kinds = policy.kinds(report);
    ApplicantState state =
        switch (report.eventType()) {
          case "applicantCreated", "applicantReset" -> ApplicantState.INIT;
          case "applicantPending", "applicantAwaitingService", "applicantAwaitingUser" ->
              ApplicantState.PENDING;
          case "applicantOnHold" -> ApplicantState.ON_HOLD;
          case "applicantReviewed" -> stateAfterReview(report);
          case "applicantDeleted" -> ApplicantState.DELETED;
          default -> null;
        };
    return state == null || kinds.isEmpty()
        ? null
        : new Finding(
            state,
            report.reviewAnswer(),
            report.reviewRejectType(),
            report.rejectLabels(),
            report.eventAt(),
            kinds);
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

  /** The words of the {@link #kinds}, sorted. */
  List<String> kindWords() {
    return kinds.stream().map(SubjectKind::word).sorted().toList();
  }

  private String details() {
    return reviewAnswer + "|" + reviewRejectType + "|" + rejectLabels + "|" + kindWords();
  }
}
