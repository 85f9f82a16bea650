package io.finlego.client.verification;

import io.finlego.schemas.client.ReportVerification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the provider says of an applicant in one event, in its own words.
 *
 * @param externalUserId by which name of ours the provider knows the applicant
 * @param eventAt when the provider made the event
 */
public record VerificationReport(
    ApplicantId applicant,
    @Nullable String externalUserId,
    String eventType,
    @Nullable String reviewAnswer,
    @Nullable String reviewRejectType,
    List<String> rejectLabels,
    Instant eventAt) {

  private static final int UUID_LENGTH = 36;

  public VerificationReport {
    rejectLabels = rejectLabels.stream().distinct().sorted().toList();
  }

  /** The report that a command brings. */
  public static VerificationReport of(ReportVerification command) {
    return new VerificationReport(
        new ApplicantId(name(command.getApplicantId())),
        command.getExternalUserId() == null ? null : name(command.getExternalUserId()),
        command.getEventType(),
        command.getReviewAnswer(),
        command.getReviewRejectType(),
        command.getRejectLabels(),
        command.getEventAt());
  }

  /** UUIDs are compared whatever the case of their letters; other names are as they are. */
  private static String name(String sent) {
    try {
      return sent.length() == UUID_LENGTH ? UUID.fromString(sent).toString() : sent;
    } catch (IllegalArgumentException e) {
      return sent;
    }
  }
}
