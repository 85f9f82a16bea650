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
 * Reads and counts the events of the ledger on its own thread, like a subscriber. It reads only
 * events that are published after its creation.
 */
final class EventReader implements AutoCloseable {

  private static final Duration POLL_TIMEOUT = Duration.ofMillis(100);
  private static final long PAUSE_NANOS = 200_000;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Consumer<ConsumerRecord<byte[], byte[]>> onEvent;
  private final Thread thread;
  private volatile boolean isClosing;
  private final AtomicLong count = new AtomicLong();
  private volatile long lastEventNanos;

  EventReader(String brokers, Consumer<ConsumerRecord<byte[], byte[]>> onEvent) {
    this.onEvent = onEvent;
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
    partitions.forEach(consumer::position); // makes the seek happen now and not at the first poll
    thread = Thread.ofPlatform().name("event-reader").daemon().start(this::read);
  }

  long count() {
    return count.get();
  }

  /** Returns the time at which the last event was read, by {@link System#nanoTime}. */
  long lastEventNanos() {
    return lastEventNanos;
  }

  /**
   * Waits until at least this many events were read.
   *
   * @throws RefusedException if this takes longer than {@code timeout}
   */
  void await(long eventCount, Duration timeout) {
    long deadlineNanos = System.nanoTime() + timeout.toNanos();
    while (count() < eventCount) {
      if (!thread.isAlive() || System.nanoTime() > deadlineNanos) {
        throw new RefusedException(
            "Only %2$s of %1$s events came within %3$s s of the last command."
                .formatted(eventCount, count(), timeout.toSeconds()));
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  @Override
  public void close() {
    isClosing = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read() {
    try (consumer) {
      while (!isClosing) {
        var records = consumer.poll(POLL_TIMEOUT);
        if (!records.isEmpty()) {
          records.forEach(onEvent);
          lastEventNanos = System.nanoTime();
          var _ = count.addAndGet(records.count());
        }
      }
    }
  }
}
