package io.finlego.reports.runtime;

import io.finlego.reports.ReportsSettings;
import io.finlego.reports.topology.ReportsMonitor;
import java.time.Clock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether an event is missing. Movements wait for an earlier one of their account as a matter of
 * course, for moments; one that has waited for {@code gap-alarm} says that an event got lost, and
 * that its account's figures stand still. Not a part of readiness: all other figures are right.
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
