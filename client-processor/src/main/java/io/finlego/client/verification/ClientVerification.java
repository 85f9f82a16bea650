package io.finlego.client.verification;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of a client's verification. It follows from the findings on all subjects that must be
 * verified.
 *
 * @param reviewAnswer {@code GREEN} if all these subjects are approved, {@code RED} if one of them
 *     is in the state {@code rejected} or {@code resubmission}, otherwise null
 * @param rejectLabels the provider's reasons for all refusals, sorted. If there are very many,
 *     those at the end are left out
 * @param updatedAt the time of the newest finding; null if there is no finding
 */
public record ClientVerification(
    VerificationState state,
    @Nullable String reviewAnswer,
    List<String> rejectLabels,
    @Nullable Instant updatedAt) {

  /**
   * The largest number of reasons. A company may have a thousand persons with a hundred reasons
   * each, of 200 characters, and all reasons must fit into an event.
   */
  private static final int LABELS_MAX = 1_000;

  /** The result for a client without any finding. */
  public static final ClientVerification NOTHING_YET =
      new ClientVerification(VerificationState.PENDING, null, List.of(), null);

  /**
   * The result that follows from these findings.
   *
   * @param findings one list for each subject that must be verified, with the findings on each of
   *     the subject's applicants
   */
  static ClientVerification of(Collection<List<Findings>> findings) {
    List<Optional<Finding>> findingsBySubject =
        findings.stream().map(ClientVerification::effectiveFinding).toList();
    List<Finding> effectiveFindings = findingsBySubject.stream().flatMap(Optional::stream).toList();
    boolean isApproved =
        !findingsBySubject.isEmpty()
            && findingsBySubject.stream()
                .allMatch(
                    optionalFinding ->
                        optionalFinding
                            .filter(finding -> finding.state() == ApplicantState.APPROVED)
                            .isPresent());
    boolean isRejected =
        effectiveFindings.stream().anyMatch(finding -> finding.state() == ApplicantState.REJECTED);
    List<Finding> refusals =
        effectiveFindings.stream().filter(ClientVerification::isRefusal).toList();
    return new ClientVerification(
        isApproved
            ? VerificationState.APPROVED
            : isRejected ? VerificationState.REJECTED : VerificationState.PENDING,
        isApproved ? Finding.GREEN : refusals.isEmpty() ? null : Finding.RED,
        refusals.stream()
            .flatMap(finding -> finding.rejectLabels().stream())
            .distinct()
            .sorted()
            .limit(LABELS_MAX)
            .toList(),
        effectiveFindings.stream()
            .map(Finding::eventAt)
            .max(Comparator.naturalOrder())
            .orElse(null));
  }

  /**
   * Chooses the one finding that counts for a subject, which may have several applicants. Returns
   * empty if the subject has no finding.
   *
   * <p>A rejection counts until the subject is approved, until the provider reviews the rejected
   * applicant again, or until the provider resets the rejected applicant. A new applicant of the
   * same subject does not end a rejection, and the deletion of an applicant does not end it either.
   * Without a rejection the newest finding counts. The deletion of an applicant counts only if the
   * subject has no other finding.
   */
  private static Optional<Finding> effectiveFinding(List<Findings> findings) {
    Optional<Finding> rejection =
        findings.stream()
            .flatMap(applicantFindings -> Stream.ofNullable(applicantFindings.decision()))
            .filter(ClientVerification::isFinal)
            .max(Finding.OLDEST_FIRST)
            .filter(finding -> finding.state() == ApplicantState.REJECTED);
    Comparator<Finding> deletedFirst =
        Comparator.comparing(finding -> finding.state() != ApplicantState.DELETED);
    return rejection.or(
        () ->
            findings.stream()
                .flatMap(applicantFindings -> Stream.ofNullable(applicantFindings.newestFinding()))
                .max(deletedFirst.thenComparing(Finding.OLDEST_FIRST)));
  }

  private static boolean isFinal(Finding finding) {
    return switch (finding.state()) {
      case APPROVED, REJECTED -> true;
      case INIT, PENDING, ON_HOLD, RESUBMISSION, DELETED -> false;
    };
  }

  private static boolean isRefusal(Finding finding) {
    return switch (finding.state()) {
      case REJECTED, RESUBMISSION -> true;
      case INIT, PENDING, ON_HOLD, APPROVED, DELETED -> false;
    };
  }
}
