package io.finlego.processing.engine;

import java.util.Locale;

/** The parts of a batch's time. */
enum Stage {
  /** Lock the progress, look the commands up in the log. */
  CLAIM,
  /** The domain loads, decides and writes. */
  APPLY,
  /** Store outcomes and progress. */
  LOG,
  COMMIT,
  /** Kafka's transaction with events, dead letters and offsets. */
  PUBLISH;

  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
