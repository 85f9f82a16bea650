package io.finlego.processing.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads parts of topics, outside the consumer group. It returns only records of committed
 * transactions. If a transaction is under way in the part to read, the reader waits for its end.
 */
final class LogReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);

  private final Consumer<byte[], byte[]> consumer;
  private final Admin admin;
  private final Duration timeout;

  /**
   * @param consumer a consumer without a group, which this reader closes
   * @param timeout the longest time that {@link #read} may take without any progress
   */
  LogReader(Consumer<byte[], byte[]> consumer, Admin admin, Duration timeout) {
    this.consumer = consumer;
    this.admin = admin;
    this.timeout = timeout;
  }

  /** Returns the partitions of those topics that exist. */
  Set<TopicPartition> partitions(Collection<String> topics) {
    return topics.stream()
        .flatMap(topic -> partitionInfos(topic).stream())
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .collect(Collectors.toSet());
  }

  private List<PartitionInfo> partitionInfos(String topic) {
    List<PartitionInfo> infos = consumer.partitionsFor(topic);
    return infos == null ? List.of() : infos;
  }

  /** Returns the offset of the first record that each partition still has. */
  Map<TopicPartition, Long> begins(Collection<TopicPartition> partitions) {
    return offsets(partitions, OffsetSpec.earliest());
  }

  /**
   * Returns the offset after the last record of each partition, whether or not the record's
   * transaction has ended.
   */
  Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
    return offsets(partitions, OffsetSpec.latest());
  }

  /**
   * Returns, for each partition, the offset of the first record that was appended at this time or
   * later. A partition without such a record is missing in the result.
   *
   * @param time milliseconds since 1970
   */
  Map<TopicPartition, Long> offsetsAt(Collection<TopicPartition> partitions, long time) {
    Map<TopicPartition, Long> offsets =
        new HashMap<>(offsets(partitions, OffsetSpec.forTimestamp(time)));
    offsets.values().removeIf(offset -> offset < 0);
    return offsets;
  }

  /**
   * Returns the leader epoch of each partition, which grows whenever a broker begins to lead the
   * partition.
   */
  Map<TopicPartition, Integer> leaderEpochs(Collection<TopicPartition> partitions) {
    Map<TopicPartition, Integer> epochs = new HashMap<>();
    listOffsets(partitions, OffsetSpec.latest())
        .forEach(
            (partition, end) -> end.leaderEpoch().ifPresent(epoch -> epochs.put(partition, epoch)));
    return epochs;
  }

  private Map<TopicPartition, Long> offsets(
      Collection<TopicPartition> partitions, OffsetSpec place) {
    return listOffsets(partitions, place).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, offset -> offset.getValue().offset()));
  }

  private Map<TopicPartition, ListOffsetsResultInfo> listOffsets(
      Collection<TopicPartition> partitions, OffsetSpec place) {
    try {
      return admin
          .listOffsets(
              partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> place)),
              new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
          .all()
          .get();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw new KafkaException("The offsets of the topics cannot be read.", e.getCause());
    }
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
   * Reads the records from an offset, inclusive, to an offset, exclusive. Both must be in the log.
   *
   * @param handler receives the records, in order within each partition
   * @throws TimeoutException if Kafka gives no record for too long
   */
  void read(
      Map<TopicPartition, Long> starts,
      Map<TopicPartition, Long> ends,
      java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> handler) {
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
        if (record.offset() < end(ends, new TopicPartition(record.topic(), record.partition()))) {
          handler.accept(record);
        }
      }
      boolean isPartitionFinished =
          unfinished.removeIf(partition -> consumer.position(partition) >= end(ends, partition));
      if (isPartitionFinished) {
        consumer.assign(unfinished);
      }
      if (isPartitionFinished || !polledRecords.isEmpty()) {
        lastProgressNanos = System.nanoTime();
      } else if (System.nanoTime() - lastProgressNanos > timeout.toNanos()) {
        throw new TimeoutException("Kafka gives no records of " + unfinished + ".");
      }
    }
  }

  @Override
  public void close() {
    consumer.close();
  }

  private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
    return ends.getOrDefault(partition, 0L);
  }
}
