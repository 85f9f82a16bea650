package io.finlego.client.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider reports about an applicant in one event, in the provider's own words.
 *
 * @param externalUserId the name under which the institution registered the applicant with the
 *     provider; null if the event does not repeat the name
 * @param eventAt when the provider made the event
 * @param level the name of the provider's set of checks; null if the event names none
 * @param sandboxMode whether the event comes from the provider's sandbox
 */
public record VerificationReport(
    ApplicantId applicant,
    @Nullable String externalUserId,
    String eventType,
    @Nullable String reviewAnswer,
    @Nullable String reviewRejectType,
    List<String> rejectLabels,
    Instant eventAt,
    @Nullable String level,
    boolean sandboxMode) {

  /** The largest difference by which the provider's clock may be ahead of ours. */
  static final Duration CLOCK_AHEAD_MAX = Duration.ofMinutes(5);

  public VerificationReport {
    rejectLabels = rejectLabels.stream().distinct().sorted().toList();
  }

  /**
   * The report with a believable time. A time that is more than {@link #CLOCK_AHEAD_MAX} in the
   * future counts as now. Otherwise all later events about the applicant would count as older until
   * the provider's clock has reached that time.
   */
  public VerificationReport withBelievableTime(Instant now) {
    return eventAt.isAfter(now.plus(CLOCK_AHEAD_MAX))
        ? new VerificationReport(
            applicant,
            externalUserId,
            eventType,
            reviewAnswer,
            reviewRejectType,
            rejectLabels,
            now,
            level,
            sandboxMode)
        : this;
  }
}
