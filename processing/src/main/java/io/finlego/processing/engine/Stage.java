package io.finlego.processing.engine;

import java.util.Locale;

/** The stages of a batch. The engine measures the time of each stage. */
enum Stage {
  /**
   * Postgres locks the progress of the partitions and looks for the commands in the command log.
   */
  CLAIM,
  /** The domain loads data, decides the commands and writes the results. */
  APPLY,
  /**
   * The engine writes the outcomes to the command log and advances the progress of the partitions.
   */
  LOG,
  /** Postgres commits the transaction of the batch. */
  COMMIT,
  /** Kafka publishes events, dead letters and offsets in one transaction. */
  PUBLISH;

  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
