package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchTest {

  private final AtomicInteger checks = new AtomicInteger();
  private final CountDownLatch thirdCheck = new CountDownLatch(1);

  @Test
  void aCheckThatFailsIsRepeated() throws Exception {
    try (var _ = new Watch("watch", this::check)) {
      assertThat(thirdCheck.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private void check() {
    switch (checks.incrementAndGet()) {
      case 1 -> throw new IllegalStateException("The first check fails.");
      case 2 -> throw new AssertionError("The second check fails.");
      default -> thirdCheck.countDown();
    }
  }
}
