package io.finlego.processing.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The batches under way. At any time Postgres applies at most one batch, on a separate thread.
 * Meanwhile Kafka publishes the previous batches, and the consumer loop takes the next one. Batches
 * keep the order of their records.
 *
 * <p>When a batch fails, the next {@link #awaitApplied} or {@link #awaitPublished} throws the
 * failure, and no later batch begins. Only the loop's thread may call the methods.
 */
final class BatchStages<C> implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BatchStages.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final BatchApplier<C> applier;
  private final OutcomePublisher publisher;
  private final ExecutorService executor;
  private @Nullable Future<?> applyTask;

  /**
   * @param publisher gets the batches from the applier
   */
  BatchStages(String threadName, BatchApplier<C> applier, OutcomePublisher publisher) {
    this.applier = applier;
    this.publisher = publisher;
    executor =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name(threadName).daemon(true).factory());
  }

  /**
   * Publishes records again that a broker has lost, and returns their marks. No batch may be under
   * way.
   */
  PublishedMarks publishAgain(
      List<ProducerRecord<byte[], byte[]>> lostRecords,
      PublishedMarks intactMarks,
      OffsetFence fence) {
    return publisher.publishAgain(lostRecords, intactMarks, fence);
  }

  /** Begins anew with the marks of the records that the topics have. No batch may be under way. */
  void inheritMarks(PublishedMarks marks) {
    publisher.inheritMarks(marks);
  }

  /** Prepares the publisher. Does nothing if the publisher is ready. */
  void prepare() {
    publisher.prepare();
  }

  /** Tells whether the last batch has begun but nobody has waited for its commit yet. */
  boolean hasBatch() {
    return applyTask != null;
  }

  /** Tells whether Postgres is applying a batch. */
  boolean isApplying() {
    return applyTask != null && !applyTask.isDone();
  }

  /** Tells whether Postgres is applying a batch or Kafka is publishing one. */
  boolean isBusy() {
    return isApplying() || publisher.isBusy();
  }

  /** Begins a batch. The caller must have called {@link #awaitApplied} for the previous batch. */
  void begin(TakenBatch<C> batch) {
    if (applyTask != null) {
      throw new IllegalStateException("The batch before is not yet applied.");
    }
    applyTask = executor.submit(() -> applier.apply(batch));
  }

  /**
   * Waits until Postgres has committed the last batch.
   *
   * @return what Kafka has published; only those offsets that were not returned before
   * @throws RuntimeException if the last batch failed, or if the publication of an earlier batch
   *     failed
   */
  PublishedPositions awaitApplied() {
    awaitBatch();
    return publisher.takePublished();
  }

  /**
   * Does the same as {@link #awaitApplied}, and also waits until Kafka has published all batches.
   */
  PublishedPositions awaitPublished() {
    awaitBatch();
    return publisher.awaitPublished();
  }

  /**
   * Waits until no batch is under way. Does not throw if a batch fails; the next {@link
   * #awaitApplied} or {@link #awaitPublished} throws the failure.
   */
  void awaitIdle() {
    try {
      if (applyTask != null) {
        applyTask.get();
      }
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      LOG.debug("The next call throws this failure", e);
    }
    publisher.awaitIdle();
  }

  /** Waits until no batch is under way. Ignores the results and the failures. */
  void abandon() {
    try {
      awaitBatch();
    } catch (InterruptException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.debug("The batch under way failed too: {}", FailureReason.of(e));
    }
    try {
      var _ = publisher.awaitPublished();
    } catch (PublishingException e) {
      LOG.debug("The publication under way failed too: {}", FailureReason.of(e));
    }
  }

  /**
   * Gives up the batches under way. When the next session starts, Postgres and Kafka show which of
   * these batches were applied and published.
   */
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

  private void awaitBatch() {
    Future<?> task = applyTask;
    applyTask = null;
    if (task == null) {
      return;
    }
    try {
      task.get();
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
