package io.finlego.processing.engine;

import java.time.InstantSource;
import java.util.UUID;

/**
 * What all runs of a batch have in common.
 *
 * @param published what Kafka has published. It is stored together with the progress
 * @param clock the clock of the database server; in a replay the recorded instant
 */
record BatchContext(UUID topicId, Published published, BatchTrace trace, InstantSource clock) {}
