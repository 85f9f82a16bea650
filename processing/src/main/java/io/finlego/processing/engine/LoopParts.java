package io.finlego.processing.engine;

import java.util.List;

/** The parts of a loop that all its sessions share. */
record LoopParts<C>(
    DeliveryReader<C> reader,
    BatchRunner<C> runner,
    BatchTraces<C> traces,
    ReplySender replySender,
    OutcomeObserver observer,
    ProcessingMetrics metrics,
    BackOff backOff,
    LoopStatus status) {

  /** Starts the trace of a batch. */
  interface BatchTraces<C> {
    BatchTrace start(List<Delivery<C>> batch);
  }
}
