package io.finlego.processing.engine;

import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What all runs of a batch have in common.
 *
 * @param published what Kafka has published. It is stored together with the progress
 * @param clock the clock of the database server; in a replay the recorded instant
 * @param database what the loop knows of the database; null in a replay, which runs because the
 *     database is older
 * @param positions how far the loop knows the database to be; null in a replay
 */
record BatchContext(
    UUID topicId,
    Published published,
    BatchTrace trace,
    InstantSource clock,
    @Nullable KnownDatabase database,
    KnownDatabase.@Nullable Positions positions) {

  /** The context of a batch that is applied again. */
  BatchContext(UUID topicId, Published published, BatchTrace trace, InstantSource clock) {
    this(topicId, published, trace, clock, null, null);
  }
}
