package io.finlego.client.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the provider's events say about an applicant. For each kind of fact, the event with the
 * latest time of the provider counts. The kinds are independent, so that a newer event without a
 * state does not hide an older event with a state. The result does not depend on the order in which
 * events arrive, or on repeated events.
 *
 * @param finding the newest finding; null until an event brings a finding
 * @param reportedName the newest name in an event; null until an event brings a name
 * @param newestEvent the newest event of any type
 */
record Applicant(
    ApplicantId id,
    @Nullable Finding finding,
    @Nullable ReportedName reportedName,
    ReportedEvent newestEvent) {

  /**
   * The name that the institution gave to the provider for the applicant, as an event repeats it.
   */
  record ReportedName(String externalUserId, Instant at) {

    private boolean isAfter(@Nullable ReportedName other) {
      return other == null
          || at.isAfter(other.at)
          || (at.equals(other.at) && externalUserId.compareTo(other.externalUserId) > 0);
    }
  }

  /** The type and the time of an event. */
  record ReportedEvent(String eventType, Instant at) {

    private boolean isAfter(ReportedEvent other) {
      return at.isAfter(other.at)
          || (at.equals(other.at) && eventType.compareTo(other.eventType) > 0);
    }
  }

  /** The applicant after its first event. */
  static Applicant of(VerificationReport report, VerificationPolicy policy) {
    return new Applicant(
        report.applicant(),
        Finding.of(report, policy),
        reportedName(report),
        reportedEvent(report));
  }

  /**
   * The applicant after one more event. The result equals this object if the event brings nothing
   * newer.
   */
  Applicant after(VerificationReport report, VerificationPolicy policy) {
    Finding reportedFinding = Finding.of(report, policy);
    ReportedName nameInReport = reportedName(report);
    ReportedEvent reportedEvent = reportedEvent(report);
    boolean findingIsNewer =
        reportedFinding != null
            && (finding == null || Finding.BY_AGE.compare(reportedFinding, finding) > 0);
    return new Applicant(
        id,
        findingIsNewer ? reportedFinding : finding,
        nameInReport != null && nameInReport.isAfter(reportedName) ? nameInReport : reportedName,
        reportedEvent.isAfter(newestEvent) ? reportedEvent : newestEvent);
  }

  @Nullable String name() {
    return reportedName == null ? null : reportedName.externalUserId();
  }

  private static @Nullable ReportedName reportedName(VerificationReport report) {
    String name = report.externalUserId();
    return name == null ? null : new ReportedName(name, report.eventAt());
  }

  private static ReportedEvent reportedEvent(VerificationReport report) {
    return new ReportedEvent(report.eventType(), report.eventAt());
  }
}
