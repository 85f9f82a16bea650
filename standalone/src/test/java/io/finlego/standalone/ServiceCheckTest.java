package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ServiceCheckTest {

  /** Not the default. */
  private static final Duration UPTIME_MIN = Duration.ofMinutes(7);

  private final AtomicLong nanoTime = new AtomicLong(-Duration.ofMinutes(3).toNanos());
  private final Set<Service> brokenServices = EnumSet.noneOf(Service.class);
  private final Restart restart = new Restart(() -> "not in this test", _ -> {}, Duration.ZERO);
  private final ServiceCheck check =
      new ServiceCheck(() -> brokenServices, restart, UPTIME_MIN, nanoTime::get);

  @Test
  void aServiceThatStaysBrokenCausesARestart() {
    check(UPTIME_MIN);
    brokenServices.add(Service.LEDGER_PROCESSOR);

    check(Duration.ofSeconds(1));
    check(ServiceCheck.PATIENCE.minusMillis(1));
    assertThat(restart.isRequested()).isFalse();

    check(Duration.ofMillis(1));
    assertThat(restart.isRequested()).isTrue();
    restart.cancel();
  }

  @Test
  void aServiceThatBreaksSoonAfterTheStartDoesNotInterruptTheOthersAtOnce() {
    brokenServices.add(Service.REPORTS_STREAMS);
    check(Duration.ofSeconds(1));
    check(UPTIME_MIN.minusSeconds(2));
    assertThat(restart.isRequested()).isFalse();

    check(Duration.ofSeconds(1));
    assertThat(restart.isRequested()).isTrue();
    restart.cancel();
  }

  @Test
  void aServiceThatWorksAgainCausesNoRestart() {
    check(UPTIME_MIN);
    brokenServices.add(Service.LEDGER_PROCESSOR);
    check(Duration.ofSeconds(1));
    brokenServices.clear();
    check(Duration.ofSeconds(1));
    brokenServices.add(Service.LEDGER_PROCESSOR);

    check(ServiceCheck.PATIENCE);

    assertThat(restart.isRequested()).isFalse();
  }

  private void check(Duration elapsed) {
    nanoTime.addAndGet(elapsed.toNanos());
    check.run();
  }
}
