package io.finlego.processing.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Publishes batches in their order, on a separate thread, in Kafka transactions with the consumed
 * offsets. Meanwhile the next batches go through Postgres. When a Kafka transaction ends, the next
 * one publishes all batches that are ready by then.
 *
 * <p>After any failure the producer is closed. {@link #open} makes another producer with the same
 * transactional id, which ends the open transaction of the closed one; then the committed offsets
 * say what was published. Only one thread at a time may use an instance.
 */
final class OutcomePublisher implements AutoCloseable {

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  /**
   * The most batches that Postgres may have applied and that wait for a Kafka transaction. Batches
   * that are being published do not count.
   */
  private static final int WAITING_MAX = 4;

  private final Supplier<Producer<byte[], byte[]>> producers;
  private final PublishingTransaction transactions;
  private final Consumer<List<Answer>> answersAction;
  private final ExecutorService executor;
  private final WaitingPublications waiting = new WaitingPublications(WAITING_MAX);
  private final Map<TopicPartition, OffsetAndMetadata> published = new ConcurrentHashMap<>();
  private volatile @Nullable Throwable failure;
  private @Nullable Producer<byte[], byte[]> producer;
  private @Nullable Future<?> lastPublication;

  /**
   * @param producers gives transactional producers, always with the same transactional id
   * @param answersAction gets the answers of each publication, once the events can be read
   */
  OutcomePublisher(
      String threadName,
      Supplier<Producer<byte[], byte[]>> producers,
      String eventTopic,
      DeadLetters deadLetters,
      ProcessingMetrics metrics,
      Consumer<List<Answer>> answersAction) {
    this.producers = producers;
    this.transactions =
        new PublishingTransaction(new OutgoingRecords(eventTopic), deadLetters, metrics);
    this.answersAction = answersAction;
    executor =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name(threadName).daemon(true).factory());
  }

  /**
   * Prepares the publisher, unless it is ready already. This aborts a transaction that a dead
   * predecessor has left open.
   */
  void open() {
    if (producer == null) {
      Producer<byte[], byte[]> candidate = producers.get();
      try {
        candidate.initTransactions();
        producer = candidate;
      } finally {
        if (producer == null) {
          candidate.close(Duration.ZERO);
        }
      }
    }
  }

  /** Tells whether a publication is under way. */
  boolean isBusy() {
    return lastPublication != null && !lastPublication.isDone();
  }

  /**
   * Publishes a batch after the batches before it. Waits while too many batches are unpublished.
   *
   * @throws PublishingException if an earlier publication failed; this batch is then not published
   */
  void submit(Publication publication) {
    Producer<byte[], byte[]> openProducer = producer;
    if (openProducer == null) {
      throw new IllegalStateException("Not ready to publish.");
    }
    try {
      waiting.awaitRoom();
    } catch (InterruptedException e) {
      giveUp();
      throw new InterruptException(e);
    }
    if (failure != null) {
      waiting.giveRoomBack();
      var _ = settle();
    }
    waiting.add(publication);
    lastPublication = executor.submit(() -> publishWaiting(openProducer));
  }

  /** The offsets that were committed with publications since the last call. */
  Map<TopicPartition, OffsetAndMetadata> published() {
    Map<TopicPartition, OffsetAndMetadata> offsets = Map.copyOf(published);
    offsets.forEach(published::remove);
    return offsets;
  }

  /**
   * Waits until no publication is under way. If one failed, the next {@link #settle} throws the
   * failure.
   */
  void finish() {
    if (lastPublication == null) {
      return;
    }
    try {
      lastPublication.get();
    } catch (InterruptedException e) {
      giveUp();
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e); // publishWaiting() keeps the failure
    }
  }

  /**
   * Waits for all publications.
   *
   * @return the same as {@link #published}
   * @throws PublishingException if a publication failed; no later batch is then published
   */
  Map<TopicPartition, OffsetAndMetadata> settle() {
    finish();
    lastPublication = null;
    Throwable settledFailure = failure;
    if (settledFailure != null) {
      giveUp();
      failure = null;
      published.clear();
      if (settledFailure instanceof Error error) {
        throw error;
      }
      throw new PublishingException("A batch could not be published.", settledFailure);
    }
    return published();
  }

  @Override
  public void close() {
    executor.shutdown();
    if (producer != null) {
      producer.close(isBusy() ? Duration.ZERO : CLOSE_TIMEOUT);
      producer = null;
    }
  }

  private void giveUp() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }

  /**
   * Publishes the waiting batches. After a failure it publishes no further batch, because that
   * would break the order.
   */
  private void publishWaiting(Producer<byte[], byte[]> openProducer) {
    List<Publication> publications = waiting.next();
    if (publications.isEmpty() || failure != null) {
      return;
    }
    try {
      published.putAll(transactions.publish(openProducer, publications));
      publications.forEach(publication -> answersAction.accept(publication.answers()));
    } catch (RuntimeException | Error e) {
      failure = e;
    }
  }
}
