package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, never for a fixed time. */
final class Await {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private Await() {}

  /** Returns when the condition holds; fails after a minute. */
  static void until(String description, BooleanSupplier condition) {
    Instant end = Instant.now().plus(LIMIT);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("Waited in vain for: " + description);
      }
      pause();
    }
  }

  /**
   * Returns when both values are equal; fails after a minute, and shows them.
   *
   * @param actual is asked first
   */
  static <T> void equal(String description, Supplier<T> actual, Supplier<T> expected) {
    Instant end = Instant.now().plus(LIMIT);
    while (!actual.get().equals(expected.get())) {
      if (Instant.now().isAfter(end)) {
        assertThat(actual.get()).as(description).isEqualTo(expected.get());
      }
      pause();
    }
  }

  /** Pauses between two checks of a condition. */
  static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
