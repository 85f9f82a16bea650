package io.finlego.processing.engine;

import java.util.Locale;

/** The stages of a batch, which are timed separately. */
enum Stage {
  /** Locks the progress and looks the commands up in the log. */
  CLAIM,
  /** The domain loads, decides and writes. */
  APPLY,
  /** Stores outcomes and progress. */
  LOG,
  COMMIT,
  /** Runs Kafka's transaction with events, dead letters and offsets. */
  PUBLISH;

  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
