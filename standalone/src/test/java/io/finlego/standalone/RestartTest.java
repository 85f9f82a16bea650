package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RestartTest {

  private final BlockingQueue<Integer> exitStatuses = new LinkedBlockingQueue<>();
  private final AtomicInteger probes = new AtomicInteger();
  private final CountDownLatch probed = new CountDownLatch(1);

  @Test
  void theProcessEndsOnceWhenTheFolderTakesWrites() throws Exception {
    var restart = restart(3);

    restart.request("It is broken.");
    restart.request("It is still broken.");

    assertThat(exitStatuses.poll(60, TimeUnit.SECONDS)).isEqualTo(75);
    assertThat(probes).hasValue(4);
    assertThat(restart.isExiting()).isTrue();
    assertThat(exitStatuses).isEmpty();
  }

  @Test
  void aStopEndsTheWaitForSpace() throws Exception {
    var restart = restart(Integer.MAX_VALUE);
    restart.request("It is broken.");
    probed.await();

    restart.cancel();

    assertThat(exitStatuses.poll(100, TimeUnit.MILLISECONDS)).isNull();
    assertThat(restart.isExiting()).isFalse();
  }

  @Test
  void aStopPreventsALaterRestart() {
    var restart = restart(0);
    restart.cancel();

    restart.request("It is broken.");

    assertThat(restart.isRequested()).isFalse();
  }

  /** A restart on a folder that takes writes only after some probes. */
  private Restart restart(int failingProbes) {
    return new Restart(
        () -> {
          probed.countDown();
          return probes.getAndIncrement() < failingProbes ? "the disk is full" : "";
        },
        exitStatuses::add,
        Duration.ofMillis(1));
  }
}
