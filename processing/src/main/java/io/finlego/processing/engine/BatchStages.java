package io.finlego.processing.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The batches under way. One batch goes through Postgres, on a separate thread, while earlier
 * batches are being published and the loop takes the next one. Everything happens in the order of
 * the records.
 *
 * <p>When a stage fails, the next call throws, and no later batch may begin. All methods must be
 * called by the loop's thread.
 */
final class BatchStages<C> implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BatchStages.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final LoopParts<C> parts;
  private final OutcomePublisher publisher;
  private final boolean answerAfterPublish;
  private final ExecutorService executor;
  private @Nullable Future<?> applying;

  /**
   * @param answerAfterPublish whether replies wait for the publication, after which the publisher's
   *     thread sends them
   */
  BatchStages(
      String threadName,
      LoopParts<C> parts,
      OutcomePublisher publisher,
      boolean answerAfterPublish) {
    this.parts = parts;
    this.publisher = publisher;
    this.answerAfterPublish = answerAfterPublish;
    executor =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name(threadName).daemon(true).factory());
  }

  /** Prepares the publisher, unless it is ready already. */
  void open() {
    publisher.open();
  }

  /** Tells whether a batch has begun and {@link #applied} has not yet waited for its end. */
  boolean hasBatch() {
    return applying != null;
  }

  /** Tells whether a batch is going through Postgres. */
  boolean isApplying() {
    return applying != null && !applying.isDone();
  }

  /** Tells whether a batch is in any stage. */
  boolean isBusy() {
    return isApplying() || publisher.isBusy();
  }

  /** Begins a batch. For the batch before, {@link #applied} must have returned. */
  void begin(TakenBatch<C> batch) {
    if (applying != null) {
      throw new IllegalStateException("The batch before is not yet applied.");
    }
    applying = executor.submit(() -> apply(batch));
  }

  /**
   * Waits until the last batch is committed.
   *
   * @return the offsets that Kafka committed with publications since the last call
   * @throws RuntimeException if this batch failed, or the publication of an earlier batch
   */
  Map<TopicPartition, OffsetAndMetadata> applied() {
    awaitBatch();
    return publisher.published();
  }

  /** Does the same as {@link #applied}, and waits until everything is published. */
  Map<TopicPartition, OffsetAndMetadata> settle() {
    awaitBatch();
    return publisher.settle();
  }

  /** Waits until no batch is under way. If one failed, the next call throws the failure. */
  void finish() {
    try {
      if (applying != null) {
        applying.get();
      }
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      LOG.debug("The next call throws this failure", e);
    }
    publisher.finish();
  }

  /** Waits until no batch is under way, and drops results and failures. */
  void abandon() {
    try {
      awaitBatch();
    } catch (InterruptException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.debug("The batch under way failed too: {}", FailureReason.of(e));
    }
    try {
      var _ = publisher.settle();
    } catch (PublishingException e) {
      LOG.debug("The publication under way failed too: {}", FailureReason.of(e));
    }
  }

  /** Gives up the batches under way; Postgres and Kafka tell later which of them went through. */
  @Override
  public void close() {
    try (publisher) {
      executor.shutdownNow();
      if (!executor.awaitTermination(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("A batch is still going through Postgres");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void apply(TakenBatch<C> batch) {
    parts.metrics().batch(batch.deliveries().size());
    BatchTrace trace = parts.traces().start(batch.deliveries());
    List<Answer> answers;
    try {
      answers =
          parts.runner().run(batch.topicId(), batch.deliveries(), batch.publishedOffsets(), trace);
    } catch (RuntimeException | Error e) {
      trace.failed(e);
      batch.deliveries().forEach(delivery -> delivery.trace().ended("comes again"));
      throw e;
    }
    trace.committed();
    if (!answerAfterPublish) {
      parts.replies().send(answers);
    }
    parts.observer().committed(answers);
    publisher.submit(new Publication(answers, batch.nextOffsets(), batch.group(), trace));
  }

  private void awaitBatch() {
    Future<?> batch = applying;
    applying = null;
    if (batch == null) {
      return;
    }
    try {
      batch.get();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e);
    }
  }
}
