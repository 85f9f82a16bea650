package io.finlego.reports.runtime;

import io.finlego.reports.ReportsSettings;
import io.finlego.reports.topology.ReportsMonitor;
import java.time.Clock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Reports whether an event is missing. Movements often wait for a moment for an earlier movement of
 * their account. If a movement has waited longer than {@code gap-alarm}, an event was lost, and the
 * figures of the account no longer change. Gaps are not a part of readiness, since all other
 * figures are right.
 */
@Component("gaps")
class GapHealth implements HealthIndicator {

  private final ReportsMonitor monitor;
  private final long alarmMs;
  private final Clock clock = Clock.systemUTC();

  GapHealth(ReportsMonitor monitor, ReportsSettings settings) {
    this.monitor = monitor;
    alarmMs = settings.gapAlarm().toMillis();
  }

  @Override
  public Health health() {
    long waitMs = monitor.longestWaitMs(clock.millis());
    return (waitMs > alarmMs ? Health.down() : Health.up())
        .withDetail("movementsWaiting", monitor.waiting())
        .withDetail("longestWaitMs", waitMs)
        .build();
  }
}
