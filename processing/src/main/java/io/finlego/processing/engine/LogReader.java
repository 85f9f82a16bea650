package io.finlego.processing.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads parts of topics, outside the consumer group. Usually it returns only records of committed
 * transactions. If a transaction is under way in the part to read, the reader then waits for its
 * end.
 */
final class LogReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);

  private final Consumer<byte[], byte[]> consumer;
  private final Duration timeout;

  /**
   * @param consumer a consumer without a group, which this reader closes
   * @param timeout the longest time that a method may wait without any progress
   */
  LogReader(Consumer<byte[], byte[]> consumer, Duration timeout) {
    this.consumer = consumer;
    this.timeout = timeout;
  }

  /** Returns the records at these offsets. Where no record is, the result has no entry. */
  Map<TopicPartition, ConsumerRecord<byte[], byte[]>> recordsAt(Map<TopicPartition, Long> offsets) {
    Map<TopicPartition, Long> ends =
        offsets.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, offset -> offset.getValue() + 1));
    Map<TopicPartition, ConsumerRecord<byte[], byte[]>> records = new HashMap<>();
    read(
        offsets,
        ends,
        record -> records.put(new TopicPartition(record.topic(), record.partition()), record));
    return records;
  }

  /**
   * Returns the first record from an offset, inclusive, to an offset, exclusive; null if there is
   * none.
   */
  @Nullable ConsumerRecord<byte[], byte[]> firstRecord(
      TopicPartition partition, long start, long end) {
    consumer.assign(Set.of(partition));
    consumer.seek(partition, start);
    long startNanos = System.nanoTime();
    while (consumer.position(partition) < end) {
      List<ConsumerRecord<byte[], byte[]>> records = consumer.poll(POLL).records(partition);
      if (!records.isEmpty()) {
        ConsumerRecord<byte[], byte[]> first = records.getFirst();
        return first.offset() < end ? first : null;
      }
      checkTime(startNanos, Set.of(partition));
    }
    return null;
  }

  /**
   * Reads the records from an offset, inclusive, to an offset, exclusive. Both must be in the log.
   *
   * @param handler receives the records, in order within each partition
   * @throws TimeoutException if Kafka gives no record for too long
   */
  void read(
      Map<TopicPartition, Long> starts,
      Map<TopicPartition, Long> ends,
      java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> handler) {
    var _ =
        contains(
            starts,
            ends,
            record -> {
              handler.accept(record);
              return false;
            });
  }

  /**
   * Tells whether one of these records meets a condition. Reads no further than this record.
   *
   * @param condition receives the records, in order within each partition
   * @throws TimeoutException if Kafka gives no record for too long
   */
  boolean contains(
      Map<TopicPartition, Long> starts,
      Map<TopicPartition, Long> ends,
      Predicate<ConsumerRecord<byte[], byte[]>> condition) {
    Set<TopicPartition> unfinished =
        starts.entrySet().stream()
            .filter(start -> start.getValue() < end(ends, start.getKey()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    consumer.assign(unfinished);
    unfinished.forEach(partition -> consumer.seek(partition, starts.getOrDefault(partition, 0L)));
    long lastProgressNanos = System.nanoTime();
    while (!unfinished.isEmpty()) {
      var polledRecords = consumer.poll(POLL);
      for (ConsumerRecord<byte[], byte[]> record : polledRecords) {
        if (record.offset() < end(ends, new TopicPartition(record.topic(), record.partition()))
            && condition.test(record)) {
          return true;
        }
      }
      boolean isPartitionFinished =
          unfinished.removeIf(partition -> consumer.position(partition) >= end(ends, partition));
      if (isPartitionFinished) {
        consumer.assign(unfinished);
      }
      if (isPartitionFinished || !polledRecords.isEmpty()) {
        lastProgressNanos = System.nanoTime();
      } else {
        checkTime(lastProgressNanos, unfinished);
      }
    }
    return false;
  }

  @Override
  public void close() {
    consumer.close();
  }

  private void checkTime(long lastProgressNanos, Set<TopicPartition> unfinished) {
    if (System.nanoTime() - lastProgressNanos > timeout.toNanos()) {
      throw new TimeoutException("Kafka gives no records of " + unfinished + ".");
    }
  }

  private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
    return ends.getOrDefault(partition, 0L);
  }
}
