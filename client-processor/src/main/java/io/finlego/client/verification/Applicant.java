package io.finlego.client.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The known facts about an applicant: the newest fact of each kind, by the provider's clock. Each
 * kind has its own clock, so that a newer event without a state does not hide an older event with a
 * state. The order in which events arrive, and their repetitions, make no difference.
 *
 * @param finding the newest finding; null until an event brings one
 * @param naming the name that we gave the provider; null until an event brings one
 * @param newest the newest event of any type
 */
record Applicant(
    ApplicantId id, @Nullable Finding finding, @Nullable Naming naming, Sighting newest) {

  /** The applicant's name, as an event gave it. */
  record Naming(String externalUserId, Instant at) {

    private boolean isAfter(@Nullable Naming other) {
      return other == null
          || at.isAfter(other.at)
          || (at.equals(other.at) && externalUserId.compareTo(other.externalUserId) > 0);
    }
  }

  /** An event that arrived. */
  record Sighting(String eventType, Instant at) {

    private boolean isAfter(Sighting other) {
      return at.isAfter(other.at)
          || (at.equals(other.at) && eventType.compareTo(other.eventType) > 0);
    }
  }

  /** The applicant as its first report describes it. */
  static Applicant of(VerificationReport report) {
    return new Applicant(report.applicant(), Finding.of(report), naming(report), sighting(report));
  }

  /** The applicant after one more report; equal to this one if the report brings nothing newer. */
  Applicant after(VerificationReport report) {
    Finding reportedFinding = Finding.of(report);
    Naming reportedNaming = naming(report);
    Sighting sighting = sighting(report);
    boolean newer =
        reportedFinding != null
            && (finding == null || Finding.BY_AGE.compare(reportedFinding, finding) > 0);
    return new Applicant(
        id,
        newer ? reportedFinding : finding,
        reportedNaming != null && reportedNaming.isAfter(naming) ? reportedNaming : naming,
        sighting.isAfter(newest) ? sighting : newest);
  }

  @Nullable String name() {
    return naming == null ? null : naming.externalUserId();
  }

  private static @Nullable Naming naming(VerificationReport report) {
    String name = report.externalUserId();
    return name == null ? null : new Naming(name, report.eventAt());
  }

  private static Sighting sighting(VerificationReport report) {
    return new Sighting(report.eventType(), report.eventAt());
  }
}
