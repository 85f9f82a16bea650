package io.finlego.client.verification;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The verification of a client, by the findings on all subjects who must be verified.
 *
 * @param reviewAnswer {@code GREEN} if all are approved, {@code RED} if one is refused, for good or
 *     not; otherwise null
 * @param rejectLabels the provider's reasons for all refusals, sorted
 * @param updatedAt when the newest finding was made; null until there is a finding
 */
public record ClientVerification(
    VerificationState state,
    @Nullable String reviewAnswer,
    List<String> rejectLabels,
    @Nullable Instant updatedAt) {

  /** The verification of a client without any finding. */
  public static final ClientVerification NOTHING_YET =
      new ClientVerification(VerificationState.PENDING, null, List.of(), null);

  /**
   * The verification that follows from these findings.
   *
   * @param findings a list for each subject who must be verified, with one finding for each of the
   *     subject's applicants
   */
  static ClientVerification of(Collection<List<Finding>> findings) {
    List<Optional<Finding>> subjects =
        findings.stream().map(ClientVerification::countingFinding).toList();
    List<Finding> countingFindings = subjects.stream().flatMap(Optional::stream).toList();
    boolean approved =
        !subjects.isEmpty()
            && subjects.stream()
                .allMatch(
                    subject ->
                        subject
                            .filter(finding -> finding.state() == ApplicantState.APPROVED)
                            .isPresent());
    boolean rejected =
        countingFindings.stream().anyMatch(f -> f.state() == ApplicantState.REJECTED);
    List<Finding> refusals =
        countingFindings.stream().filter(ClientVerification::isRefusal).toList();
    return new ClientVerification(
        approved
            ? VerificationState.APPROVED
            : rejected ? VerificationState.REJECTED : VerificationState.PENDING,
        approved ? Finding.GREEN : refusals.isEmpty() ? null : Finding.RED,
        refusals.stream().flatMap(f -> f.rejectLabels().stream()).distinct().sorted().toList(),
        countingFindings.stream().map(Finding::at).max(Comparator.naturalOrder()).orElse(null));
  }

  /**
   * Chooses one finding for a person who is several applicants. The newest finding counts; a
   * finding on a deleted applicant counts only if the person has no other finding.
   */
  private static Optional<Finding> countingFinding(List<Finding> findings) {
    Comparator<Finding> deletedFirst =
        Comparator.comparing(finding -> finding.state() != ApplicantState.DELETED);
    return findings.stream().max(deletedFirst.thenComparing(Finding.BY_AGE));
  }

  private static boolean isRefusal(Finding finding) {
    return switch (finding.state()) {
      case REJECTED, RESUBMISSION -> true;
      case INIT, PENDING, ON_HOLD, APPROVED, DELETED -> false;
    };
  }
}
