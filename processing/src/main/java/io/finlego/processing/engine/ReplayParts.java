package io.finlego.processing.engine;

/**
 * What a replay needs of a loop.
 *
 * @param reader reads records without continuing the traces of their senders
 */
record ReplayParts<C>(
    DeliveryReader<C> reader, BatchRunner<C> runner, LoopParts.BatchTraces<C> traces) {}
