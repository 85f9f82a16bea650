package io.finlego.processing.engine;

import java.time.InstantSource;
import java.util.List;

/**
 * The parts of a loop that all its sessions share.
 *
 * @param clock the clock of the database server
 */
record LoopParts<C>(
    DeliveryReader<C> reader,
    BatchRunner<C> runner,
    BatchTraces<C> traces,
    ReplySender replySender,
    OutcomeObserver observer,
    ProcessingMetrics metrics,
    BackOff backOff,
    LoopStatus status,
    KnownDatabase database,
    InstantSource clock) {

  /** Starts the trace of a batch. */
  interface BatchTraces<C> {
    BatchTrace start(List<Delivery<C>> batch);
  }
}
