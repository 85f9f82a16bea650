package io.finlego.processing.engine;

import java.util.Locale;

/** The stages of a batch, which are timed separately. */
enum Stage {
  /** Postgres locks the progress and looks the commands up in the log. */
  CLAIM,
  /** The domain loads, decides and writes. */
  APPLY,
  /** Postgres stores the outcomes and the progress. */
  LOG,
  COMMIT,
  /** Kafka publishes events, dead letters and offsets in one transaction. */
  PUBLISH;

  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
