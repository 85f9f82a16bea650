package io.finlego.processing;

import io.finlego.kernel.CommandHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Publishes one batch after the other, each in one Kafka transaction with the consumed offsets, on
 * a thread of its own: meanwhile the next batch is on its way through Postgres.
 *
 * <p>After any failure the producer is given up. {@link #open} makes another with the same
 * transactional id, which settles the fate of the transaction before it: the committed offsets say
 * then what was published. For one thread at a time.
 */
final class OutcomePublisher implements AutoCloseable {
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final Supplier<Producer<byte[], byte[]>> producers;
  private final String eventTopic;
  private final DeadLetters deadLetters;
  private final ProcessingMetrics metrics;
  private final Consumer<List<Answer>> afterwards;
  private final ExecutorService thread;
  private @Nullable Producer<byte[], byte[]> producer;
  private @Nullable InFlight inFlight;

  /**
   * @param producers gives transactional producers, always with one id
   * @param afterwards is told the answers of each publication that is readable
   */
  OutcomePublisher(
      String threadName,
      Supplier<Producer<byte[], byte[]>> producers,
      String eventTopic,
      DeadLetters deadLetters,
      ProcessingMetrics metrics,
      Consumer<List<Answer>> afterwards) {
    this.producers = producers;
    this.eventTopic = eventTopic;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
    this.afterwards = afterwards;
    thread =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name(threadName).daemon(true).factory());
  }

  /** Makes it ready, if it is not: what a dead predecessor had begun is aborted now. */
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

  /** Whether a publication is under way. */
  boolean isBusy() {
    return inFlight != null && !inFlight.done().isDone();
  }

  /** Begins a publication; the one before has to be settled. */
  void submit(Publication publication) {
    Producer<byte[], byte[]> open = producer;
    if (open == null || inFlight != null) {
      throw new IllegalStateException("Not ready to publish.");
    }
    inFlight = new InFlight(publication, thread.submit(() -> publish(open, publication)));
  }

  /**
   * Waits for the publication under way.
   *
   * @return the offsets that are committed with it; empty if there was none
   * @throws PublishingException if it failed
   */
  Map<TopicPartition, OffsetAndMetadata> settle() {
    InFlight settling = inFlight;
    if (settling == null) {
      return Map.of();
    }
    inFlight = null;
    try {
      settling.done().get();
      return settling.publication().offsets();
    } catch (InterruptedException e) {
      giveUp();
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      giveUp();
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new PublishingException("A batch could not be published.", e);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    if (producer != null) {
      producer.close(inFlight == null ? CLOSE_TIMEOUT : Duration.ZERO);
      producer = null;
    }
  }

  private void giveUp() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }

  private void publish(Producer<byte[], byte[]> open, Publication publication) {
    int putAside = 0;
    try (var _ = publication.trace().begin(Stage.PUBLISH)) {
      open.beginTransaction();
      for (Answer answer : publication.answers()) {
        byte[] traceParent = answer.delivery().trace().header();
        for (OutgoingEvent event : answer.events()) {
          var _ = open.send(event(event, traceParent));
        }
        String reason = answer.deadLetterReason();
        if (reason != null) {
          var _ = open.send(deadLetters.of(answer.delivery().record(), reason));
          putAside++;
        }
      }
      open.sendOffsetsToTransaction(publication.offsets(), publication.group());
      open.commitTransaction();
    }
    metrics.putAside(putAside);
    afterwards.accept(publication.answers());
  }

  private ProducerRecord<byte[], byte[]> event(OutgoingEvent event, byte @Nullable [] traceParent) {
    String topic = event.topic() == null ? eventTopic : event.topic();
    var record = new ProducerRecord<>(topic, event.key(), event.value());
    if (traceParent != null) {
      record.headers().add(CommandHeaders.TRACE_PARENT, traceParent);
    }
    return record;
  }

  private record InFlight(Publication publication, Future<?> done) {}
}
