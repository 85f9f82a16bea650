package io.finlego.reports.runtime;

import io.finlego.reports.ReportsSettings;
import io.finlego.reports.topology.ReportsMonitor;
import java.time.Clock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Reports whether an event is missing. Movements often wait for a moment for an earlier movement of
 * their account. A movement that has waited longer than {@code gap-alarm} means that an event got
 * lost and that the figures of its account stand still. This is not a part of readiness, since all
 * other figures are right.
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
