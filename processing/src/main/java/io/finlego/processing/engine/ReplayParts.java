package io.finlego.processing.engine;

import java.time.Instant;

/**
 * What a replay needs of a loop.
 *
 * @param reader reads records without continuing the traces of their senders
 * @param publishedUntil the instant before which the outcomes of every batch of the journal are on
 *     their topics. A broker may have lost later ones, even if it still has the batch
 */
record ReplayParts<C>(
    DeliveryReader<C> reader,
    BatchRunner<C> runner,
    LoopParts.BatchTraces<C> traces,
    CommandProgress progress,
    Instant publishedUntil) {}
