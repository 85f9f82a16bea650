package io.finlego.reports.runtime;

import io.finlego.reports.ReportsSettings;
import io.finlego.reports.topology.ReportsMonitor;
import java.time.Clock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Reports whether an event is missing. A movement often waits briefly for an earlier movement of
 * its account. If it waits longer than {@code gap-alarm}, an event was probably lost, and the
 * figures of the account do not change any more. This health indicator is not a part of readiness,
 * because the figures of all other accounts are right.
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
        .withDetail("movementsWaiting", monitor.waitingMovementCount())
        .withDetail("longestWaitMs", waitMs)
        .build();
  }
}
