package io.finlego.client.wire;

import io.finlego.client.verification.ApplicantId;
import io.finlego.client.verification.VerificationReport;
import io.finlego.schemas.client.ReportVerification;
import java.util.UUID;

/** Reads the reports of a verification provider. */
final class VerificationReportReader {

  private static final int UUID_LENGTH = 36;

  private VerificationReportReader() {}

  static VerificationReport read(ReportVerification report) {
    String externalUserId = report.getExternalUserId();
    return new VerificationReport(
        new ApplicantId(name(report.getApplicantId())),
        externalUserId == null ? null : name(externalUserId),
        report.getEventType(),
        report.getReviewAnswer(),
        report.getReviewRejectType(),
        report.getRejectLabels(),
        report.getEventAt(),
        report.getLevelName(),
        report.getSandboxMode());
  }

  /**
   * Turns a UUID into lower case, because UUIDs that differ only in case are equal. Any other name
   * stays as it is.
   */
  private static String name(String sentName) {
    try {
      return sentName.length() == UUID_LENGTH ? UUID.fromString(sentName).toString() : sentName;
    } catch (IllegalArgumentException e) {
      return sentName;
    }
  }
}
