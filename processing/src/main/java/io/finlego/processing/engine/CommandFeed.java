package io.finlego.processing.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Gives the commands of a topic once more, in the order in which a replay asks for them. It reads
 * ahead, and pauses a partition that has come too far ahead of the others.
 */
final class CommandFeed implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);

  /** The number of records of a partition that may wait. A poll may add some more. */
  static final int WAITING_MAX = 2_000;

  /** The size of the records that may wait, of all partitions together. */
  static final long WAITING_BYTES_MAX = 16L << 20;

  private final Consumer<byte[], byte[]> consumer;
  private final String topic;
  private final Duration timeout;
  private final Map<Integer, Deque<ConsumerRecord<byte[], byte[]>>> waiting = new HashMap<>();
  private long waitingBytes;

  /**
   * @param consumer a consumer without a group, which this object closes
   * @param starts the first offset of each partition
   * @param timeout the longest time that Kafka may give no record
   */
  CommandFeed(
      Consumer<byte[], byte[]> consumer,
      String topic,
      Map<Integer, Long> starts,
      Duration timeout) {
    this.consumer = consumer;
    this.topic = topic;
    this.timeout = timeout;
    consumer.assign(starts.keySet().stream().map(this::partition).toList());
    starts.forEach(
        (number, start) -> {
          consumer.seek(partition(number), start);
          waiting.put(number, new ArrayDeque<>());
        });
  }

  /**
   * Removes and returns all records of a partition below an offset that were not taken yet. Waits
   * until they are there.
   *
   * @param end must not be above the end of the partition
   * @throws TimeoutException if Kafka gives no record for too long
   */
  List<ConsumerRecord<byte[], byte[]>> take(int number, long end) {
    Deque<ConsumerRecord<byte[], byte[]>> records = waiting(number);
    long lastProgressNanos = System.nanoTime();
    while (!hasAllBelow(number, end)) {
      pauseOthers(number);
      var polledRecords = consumer.poll(POLL);
      for (ConsumerRecord<byte[], byte[]> record : polledRecords) {
        waiting(record.partition()).add(record);
        waitingBytes += size(record);
      }
      if (!polledRecords.isEmpty()) {
        lastProgressNanos = System.nanoTime();
      } else if (System.nanoTime() - lastProgressNanos > timeout.toNanos()) {
        throw new TimeoutException("Kafka gives no records of " + partition(number) + ".");
      }
    }
    List<ConsumerRecord<byte[], byte[]>> taken = new ArrayList<>();
    while (!records.isEmpty() && records.element().offset() < end) {
      ConsumerRecord<byte[], byte[]> record = records.remove();
      taken.add(record);
      waitingBytes -= size(record);
    }
    return taken;
  }

  @Override
  public void close() {
    consumer.close();
  }

  private boolean hasAllBelow(int number, long end) {
    Deque<ConsumerRecord<byte[], byte[]>> records = waiting(number);
    return (!records.isEmpty() && records.getLast().offset() >= end - 1)
        || consumer.position(partition(number)) >= end;
  }

  private void pauseOthers(int wanted) {
    waiting.forEach(
        (number, records) -> {
          if (number != wanted
              && (records.size() >= WAITING_MAX || waitingBytes >= WAITING_BYTES_MAX)) {
            consumer.pause(List.of(partition(number)));
          } else {
            consumer.resume(List.of(partition(number)));
          }
        });
  }

  private static long size(ConsumerRecord<byte[], byte[]> record) {
    return Math.max(0L, record.serializedKeySize()) + Math.max(0L, record.serializedValueSize());
  }

  private Deque<ConsumerRecord<byte[], byte[]>> waiting(int number) {
    Deque<ConsumerRecord<byte[], byte[]>> records = waiting.get(number);
    if (records == null) {
      throw new IllegalStateException(
          "The journal names partition " + number + " of " + topic + ".");
    }
    return records;
  }

  private TopicPartition partition(int number) {
    return new TopicPartition(topic, number);
  }
}
