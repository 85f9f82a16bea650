package io.finlego.processing.engine;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one run of a batch. It reads its source once, when the domain first asks, and then
 * always gives this instant, so that everything that the batch changes has the same instant.
 */
final class BatchClock implements InstantSource {

  private final InstantSource source;
  private @Nullable Instant instant;

  /**
   * @param source the clock of the database server; in a replay the recorded instant
   */
  BatchClock(InstantSource source) {
    this.source = source;
  }

  @Override
  public Instant instant() {
    Instant batchInstant = instant;
    if (batchInstant == null) {
      batchInstant = source.instant();
      instant = batchInstant;
    }
    return batchInstant;
  }
}
