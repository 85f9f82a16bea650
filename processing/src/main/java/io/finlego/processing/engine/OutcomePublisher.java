package io.finlego.processing.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Publishes batches in their order, on a separate thread. Each Kafka transaction has the events of
 * one or more batches and the offsets of their records. While a transaction runs, Postgres applies
 * further batches. The next transaction publishes all batches that are ready by then.
 *
 * <p>After a failure the producer is closed. {@link #prepare} then creates a new producer, usually
 * with the same transactional id, and Kafka aborts the transaction that the closed producer left
 * open. The offsets that Kafka has committed show which batches were published. Only one thread at
 * a time may use an instance.
 */
final class OutcomePublisher implements AutoCloseable {

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  /**
   * The greatest number of applied batches that may wait for a Kafka transaction. Batches that
   * Kafka is publishing do not count.
   */
  private static final int WAITING_BATCHES_MAX = 4;

  private final PublishingProducer producer;
  private final PublishingTransaction publishingTransaction;
  private final Consumer<List<Answer>> onPublished;
  private final ExecutorService executor;
  private final WaitingPublications waitingPublications =
      new WaitingPublications(WAITING_BATCHES_MAX);
  private final UntakenPositions untakenPositions = new UntakenPositions();
  private volatile @Nullable Throwable failure;
  private @Nullable Future<?> lastPublication;

  /**
   * @param onPublished receives the answers of each batch after its events have become readable
   */
  OutcomePublisher(
      String threadName,
      PublishingProducer producer,
      PublishingTransaction publishingTransaction,
      Consumer<List<Answer>> onPublished) {
    this.producer = producer;
    this.publishingTransaction = publishingTransaction;
    this.onPublished = onPublished;
    executor =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name(threadName).daemon(true).factory());
  }

  /**
   * Creates the producer, unless the publisher already has one. Kafka then aborts the transaction,
   * if any, that an earlier producer with the same transactional id has left open.
   */
  void prepare() {
    producer.prepare();
  }

  /** Tells whether a batch is being published or waits to be published. */
  boolean isBusy() {
    return lastPublication != null && !lastPublication.isDone();
  }

  /**
   * Publishes a batch after all earlier batches. Waits while {@link #WAITING_BATCHES_MAX} batches
   * are waiting.
   *
   * @throws PublishingException if the publication of an earlier batch failed. This batch is then
   *     not published
   */
  void publish(Publication publication) {
    Producer<byte[], byte[]> openProducer = producer.get();
    try {
      waitingPublications.awaitRoom();
    } catch (InterruptedException e) {
      producer.closeAtOnce();
      throw new InterruptException(e);
    }
    if (failure != null) {
      waitingPublications.giveRoomBack();
      var _ = awaitPublished();
    }
    waitingPublications.add(publication);
    lastPublication = executor.submit(() -> publishWaiting(openProducer));
  }

  /**
   * Publishes records again that a broker has lost, and returns their marks. No publication may be
   * under way.
   *
   * @throws PublishingException if Kafka did not take them. Then none of them is published
   */
  PublishedMarks publishAgain(
      List<ProducerRecord<byte[], byte[]>> lostRecords,
      PublishedMarks intactMarks,
      OffsetFence fence) {
    Producer<byte[], byte[]> openProducer = producer.get();
    try {
      return publishingTransaction.publishAgain(openProducer, lostRecords, intactMarks, fence);
    } catch (RuntimeException e) {
      producer.giveUpIdIfSpoiled(e);
      producer.closeAtOnce();
      throw new PublishingException("Lost records could not be published again.", e);
    }
  }

  /**
   * Begins anew with the marks of the records that the topics have. No publication may be under
   * way.
   */
  void inheritMarks(PublishedMarks marks) {
    untakenPositions.inherit(marks);
  }

  /**
   * Returns the offsets that Kafka has committed since the last call, and the marks of the last
   * published records.
   */
  PublishedPositions takePublished() {
    return untakenPositions.take();
  }

  /**
   * Waits until no publication is under way. Does not throw if a publication failed; the next
   * {@link #awaitPublished} throws the failure.
   */
  void awaitIdle() {
    if (lastPublication == null) {
      return;
    }
    try {
      lastPublication.get();
    } catch (InterruptedException e) {
      producer.closeAtOnce();
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          e); // cannot happen, because publishWaiting() catches failures
    }
  }

  /**
   * Waits until all batches are published.
   *
   * @return the same as {@link #takePublished}
   * @throws PublishingException if a publication failed. No later batch is then published
   */
  PublishedPositions awaitPublished() {
    awaitIdle();
    lastPublication = null;
    Throwable publishingFailure = failure;
    if (publishingFailure != null) {
      producer.closeAtOnce();
      failure = null;
      untakenPositions.forget();
      if (publishingFailure instanceof Error error) {
        throw error;
      }
      throw new PublishingException("A batch could not be published.", publishingFailure);
    }
    return takePublished();
  }

  @Override
  public void close() {
    executor.shutdown();
    producer.close(isBusy() ? Duration.ZERO : CLOSE_TIMEOUT);
  }

  /**
   * Publishes the waiting batches. Does nothing after a failure, because later batches must not be
   * published before the failed batch.
   */
  private void publishWaiting(Producer<byte[], byte[]> openProducer) {
    List<Publication> publications = waitingPublications.take();
    if (publications.isEmpty() || failure != null) {
      return;
    }
    try {
      untakenPositions.add(
          publishingTransaction.publish(openProducer, publications, untakenPositions.marks()));
      publications.forEach(publication -> onPublished.accept(publication.answers()));
    } catch (RuntimeException | Error e) {
      producer.giveUpIdIfSpoiled(e);
      failure = e;
    }
  }
}
