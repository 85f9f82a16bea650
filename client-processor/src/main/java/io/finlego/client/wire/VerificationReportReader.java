package io.finlego.client.wire;

import io.finlego.client.verification.ApplicantId;
import io.finlego.client.verification.VerificationReport;
import io.finlego.schemas.client.ReportVerification;
import java.util.UUID;

/** Translates the Avro records of a verification provider's reports. */
final class VerificationReportReader {

  private static final int UUID_LENGTH = 36;

  private VerificationReportReader() {}

  static VerificationReport read(ReportVerification report) {
    String externalUserId = report.getExternalUserId();
    return new VerificationReport(
        new ApplicantId(normalized(report.getApplicantId())),
        externalUserId == null ? null : normalized(externalUserId),
        report.getEventType(),
        report.getReviewAnswer(),
        report.getReviewRejectType(),
        report.getRejectLabels(),
        report.getEventAt(),
        report.getLevelName(),
        report.getSandboxMode());
  }

  /**
   * Converts an id that is a UUID to lower case, because UUIDs that differ only in case are equal.
   * Returns any other id unchanged.
   */
  private static String normalized(String sentId) {
    try {
      return sentId.length() == UUID_LENGTH ? UUID.fromString(sentId).toString() : sentId;
    } catch (IllegalArgumentException e) {
      return sentId;
    }
  }
}
