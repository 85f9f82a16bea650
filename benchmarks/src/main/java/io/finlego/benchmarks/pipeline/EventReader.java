package io.finlego.benchmarks.pipeline;

import io.finlego.benchmarks.measurement.RefusedException;
import io.finlego.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Counts the committed events of the ledger on its own thread, as a subscriber sees them. It counts
 * only events that are published after the reader was created.
 */
final class EventReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);
  private static final long PAUSE_NANOS = 200_000;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Consumer<ConsumerRecord<byte[], byte[]>> recordAction;
  private final Thread thread;
  private volatile boolean closing;
  private final AtomicLong count = new AtomicLong();
  private volatile long lastNanos;

  EventReader(String brokers, Consumer<ConsumerRecord<byte[], byte[]>> recordAction) {
    this.recordAction = recordAction;
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", brokers,
                "isolation.level", "read_committed",
                "max.poll.records", "10000",
                "max.partition.fetch.bytes", "4194304"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        IntStream.range(0, Topics.named(Topics.LEDGER_EVENTS).partitions())
            .mapToObj(partition -> new TopicPartition(Topics.LEDGER_EVENTS, partition))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(
        consumer::position); // forces the seek, which would otherwise wait for the first poll
    thread = Thread.ofPlatform().name("event-reader").daemon().start(this::read);
  }

  long count() {
    return count.get();
  }

  /** When the last counted event was seen, by {@link System#nanoTime}. */
  long lastNanos() {
    return lastNanos;
  }

  /** Waits until at least this many events were seen. */
  void await(long events, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (count() < events) {
      if (!thread.isAlive() || System.nanoTime() > deadline) {
        throw new RefusedException(
            "Only %2$s of %1$s events came within %3$s s of the last command."
                .formatted(events, count(), patience.toSeconds()));
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  @Override
  public void close() {
    closing = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read() {
    try (consumer) {
      while (!closing) {
        var records = consumer.poll(POLL);
        if (!records.isEmpty()) {
          records.forEach(recordAction);
          lastNanos = System.nanoTime();
          var _ = count.addAndGet(records.count());
        }
      }
    }
  }
}
