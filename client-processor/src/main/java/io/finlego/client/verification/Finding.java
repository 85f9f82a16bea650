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
 * <p>A finding counts for the kinds of subjects whose levels include the event's. {@code RED} with
 * {@code FINAL} is for good. After any other {@code RED} the applicant may try again, and a review
 * with an unknown answer proves nothing: neither of the two activates or rejects a client.
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
   * The newer finding counts, by the provider's own clock. The other comparisons make the order
   * total: events of one millisecond lead to the same finding in whichever order they arrive.
   */
  static final Comparator<Finding> BY_AGE =
      Comparator.comparing(Finding::at)
          .thenComparing(Finding::state)
          .thenComparing(Finding::details);

  Finding {
    kinds = Set.copyOf(kinds);
  }

  /** The event's finding; null if the event has no state, or an unknown type, or does not count. */
  static @Nullable Finding of(VerificationReport report, VerificationTerms terms) {
    Set<SubjectKind> kinds = terms.kinds(report);
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

  /** The words of the kinds, sorted. */
  List<String> kindWords() {
    return kinds.stream().map(SubjectKind::word).sorted().toList();
  }

  private String details() {
    return reviewAnswer + "|" + reviewRejectType + "|" + rejectLabels + "|" + kindWords();
  }
}
