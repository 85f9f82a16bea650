package io.finlego.client.verification;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the provider's events say about an applicant. Each part comes from the newest event that has
 * this part. So a newer event without a finding does not hide the finding of an older event. The
 * provider's clock decides which event is newer. The result does not depend on the order in which
 * events arrive, or on repeated events.
 *
 * <p>An event without a finding can change only {@code newestEvent}. The same holds for an event
 * that the {@link VerificationPolicy} does not accept.
 *
 * @param findings the accepted findings for each kind of subject
 * @param reportedName the newest name in an event; null until an event brings a name
 * @param newestEvent the newest event of any type
 */
record Applicant(
    ApplicantId id,
    Map<SubjectKind, Findings> findings,
    @Nullable ReportedName reportedName,
    ReportedEvent newestEvent) {

  Applicant {
    Map<SubjectKind, Findings> findingsInOrder = new EnumMap<>(SubjectKind.class);
    findingsInOrder.putAll(findings);
    findings = Collections.unmodifiableMap(findingsInOrder);
  }

  /**
   * The name under which the institution registered the applicant with the provider. Events of the
   * provider repeat this name.
   */
  record ReportedName(String externalUserId, Instant eventAt) {

    private boolean isAfter(@Nullable ReportedName other) {
      return other == null
          || eventAt.isAfter(other.eventAt)
          || (eventAt.equals(other.eventAt) && externalUserId.compareTo(other.externalUserId) > 0);
    }
  }

  /** The type and the time of an event. */
  record ReportedEvent(String eventType, Instant eventAt) {

    private boolean isAfter(ReportedEvent other) {
      return eventAt.isAfter(other.eventAt)
          || (eventAt.equals(other.eventAt) && eventType.compareTo(other.eventType) > 0);
    }
  }

  /** The applicant after its first event. */
  static Applicant of(VerificationReport report, VerificationPolicy policy) {
    return new Applicant(report.applicant(), Map.of(), null, reportedEvent(report))
        .after(report, policy);
  }

  /**
   * The applicant after one more event. The result equals this object if the event brings nothing
   * newer.
   */
  Applicant after(VerificationReport report, VerificationPolicy policy) {
    ReportedEvent event = reportedEvent(report);
    ReportedEvent newerEvent = event.isAfter(newestEvent) ? event : newestEvent;
    Set<SubjectKind> kinds = policy.kinds(report);
    Finding finding = kinds.isEmpty() ? null : Finding.of(report);
    if (finding == null) {
      return new Applicant(id, findings, reportedName, newerEvent);
    }
    Map<SubjectKind, Findings> newFindings = new EnumMap<>(SubjectKind.class);
    newFindings.putAll(findings);
    kinds.forEach(kind -> newFindings.put(kind, findings(kind).with(finding)));
    ReportedName nameInReport = reportedName(report);
    return new Applicant(
        id,
        newFindings,
        nameInReport != null && nameInReport.isAfter(reportedName) ? nameInReport : reportedName,
        newerEvent);
  }

  /** The accepted findings for subjects of this kind. */
  Findings findings(SubjectKind kind) {
    return findings.getOrDefault(kind, Findings.NONE);
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
