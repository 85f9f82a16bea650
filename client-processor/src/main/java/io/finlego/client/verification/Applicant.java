package io.finlego.client.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an applicant: of each kind of fact the newest, by the provider's clock. Each
 * kind has a clock of its own, so that a newer event which says nothing of the state cannot keep an
 * older one from being heard: whatever the order in which events come, and however often, they come
 * to the same.
 *
 * @param finding where it stands; null while no event has said it
 * @param naming by which name of ours the provider knows it; null while no event has said it
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

  /** An event that came. */
  record Sighting(String eventType, Instant at) {

    private boolean isAfter(Sighting other) {
      return at.isAfter(other.at)
          || (at.equals(other.at) && eventType.compareTo(other.eventType) > 0);
    }
  }

  /** The applicant as its first event shows it. */
  static Applicant of(VerificationReport report) {
    return new Applicant(report.applicant(), Finding.of(report), naming(report), sighting(report));
  }

  /** The applicant after one event more; equal to this one if that tells nothing newer. */
  Applicant after(VerificationReport report) {
    Finding found = Finding.of(report);
    Naming named = naming(report);
    Sighting seen = sighting(report);
    boolean newer =
        found != null && (finding == null || Finding.BY_AGE.compare(found, finding) > 0);
    return new Applicant(
        id,
        newer ? found : finding,
        named != null && named.isAfter(naming) ? named : naming,
        seen.isAfter(newest) ? seen : newest);
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
