package io.finlego.processing.engine;

import java.util.List;

/** What a loop keeps from one membership to the next. */
record LoopParts<C>(
    DeliveryReader<C> reader,
    BatchRunner<C> runner,
    BatchTraces<C> traces,
    ReplySender replies,
    OutcomeObserver observer,
    ProcessingMetrics metrics,
    BackOff backOff,
    LoopStatus status) {

  /** Begins the trace of a batch. */
  interface BatchTraces<C> {
    BatchTrace start(List<Delivery<C>> batch);
  }
}
