package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.processing.engine.ProcessingSettings.BackOffSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final BackOff backOff =
      new BackOff(new BackOffSettings(Duration.ofMillis(1), Duration.ofMillis(1), PATIENCE));

  @Test
  void thePatienceBeginsAnewAfterASuccess() {
    backOff.recordFailure();
    await().until(backOff::isPatienceOver);

    backOff.beginPatience();
    backOff.recordFailure();

    assertThat(backOff.isPatienceOver()).isFalse();
    assertThat(backOff.hasNoFailures()).isFalse();
  }
}
