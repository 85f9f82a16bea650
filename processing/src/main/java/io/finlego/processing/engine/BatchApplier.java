package io.finlego.processing.engine;

/** Takes a batch through Postgres, and then hands it to the publisher. */
final class BatchApplier<C> {

  private final LoopParts<C> parts;
  private final OutcomePublisher publisher;
  private final boolean answerAfterPublish;

  /**
   * @param answerAfterPublish true if the publisher's thread sends the replies after the events are
   *     published; false if this class sends them right after the commit in Postgres
   */
  BatchApplier(LoopParts<C> parts, OutcomePublisher publisher, boolean answerAfterPublish) {
    this.parts = parts;
    this.publisher = publisher;
    this.answerAfterPublish = answerAfterPublish;
  }

  void apply(TakenBatch<C> batch) {
    parts.metrics().recordBatchSize(batch.deliveries().size());
    BatchTrace trace = parts.traces().start(batch.deliveries());
    Applied applied;
    try {
      applied = parts.runner().run(batch.context(trace, parts), batch.deliveries());
    } catch (RuntimeException | Error e) {
      trace.endAsFailed(e);
      batch.deliveries().forEach(delivery -> delivery.trace().endWithError("comes again"));
      throw e;
    }
    trace.endAsCommitted();
    if (!answerAfterPublish) {
      parts.replySender().send(applied.answers());
    }
    parts.observer().observe(applied.answers());
    publisher.publish(new Publication(applied, batch.nextOffsets(), batch.groupMetadata(), trace));
  }
}
