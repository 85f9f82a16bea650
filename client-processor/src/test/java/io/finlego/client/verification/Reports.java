package io.finlego.client.verification;

import java.time.Instant;
import java.util.List;

/** Makes a provider's reports for tests in a short form. */
final class Reports {

  static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

  private Reports() {}

  static VerificationReport event(String applicant, String type, int second) {
    return new VerificationReport(
        new ApplicantId(applicant), null, type, null, null, List.of(), at(second), null, false);
  }

  static VerificationReport green(String applicant, int second) {
    return reviewed(applicant, "GREEN", null, second);
  }

  static VerificationReport rejected(String applicant, int second, String... labels) {
    return reviewed(applicant, "RED", "FINAL", second, labels);
  }

  static VerificationReport reviewed(
      String applicant, String answer, String rejectType, int second, String... labels) {
    return new VerificationReport(
        new ApplicantId(applicant),
        null,
        "applicantReviewed",
        answer,
        rejectType,
        List.of(labels),
        at(second),
        null,
        false);
  }

  static VerificationReport named(VerificationReport report, String externalUserId) {
    return new VerificationReport(
        report.applicant(),
        externalUserId,
        report.eventType(),
        report.reviewAnswer(),
        report.reviewRejectType(),
        report.rejectLabels(),
        report.eventAt(),
        report.level(),
        report.sandboxMode());
  }

  static Instant at(int second) {
    return MORNING.plusSeconds(second);
  }
}
