package io.finlego.processing.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds partitions that have lost their end, although Postgres knows what stood there. A broker can
 * lose records if the machine crashes before the operating system has written them to the disk.
 */
final class LogCheck {

  private final LogReader reader;

  LogCheck(LogReader reader) {
    this.reader = reader;
  }

  /**
   * Returns those partitions whose record at the mark is missing or is another one. A record that
   * Kafka has deleted after its retention counts as present.
   */
  Set<TopicPartition> findCuts(Map<TopicPartition, LogMark> marks) {
    Set<TopicPartition> partitions = new HashSet<>(marks.keySet());
    partitions.retainAll(
        reader.partitions(
            partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet())));
    Map<TopicPartition, Long> begins = reader.begins(partitions);
    Map<TopicPartition, Long> ends = reader.ends(partitions);
    Set<TopicPartition> cuts = new HashSet<>();
    Map<TopicPartition, Long> offsetsToRead = new HashMap<>();
    for (TopicPartition partition : partitions) {
      long offset = offset(marks, partition);
      if (offset >= ends.getOrDefault(partition, 0L)) {
        cuts.add(partition);
      } else if (offset >= begins.getOrDefault(partition, 0L)) {
        offsetsToRead.put(partition, offset);
      }
    }
    Map<TopicPartition, ConsumerRecord<byte[], byte[]>> records = reader.recordsAt(offsetsToRead);
    for (TopicPartition partition : offsetsToRead.keySet()) {
      ConsumerRecord<byte[], byte[]> record = records.get(partition);
      if (record == null || !LogMark.of(record).equals(marks.get(partition))) {
        cuts.add(partition);
      }
    }
    return cuts;
  }

  private static long offset(Map<TopicPartition, LogMark> marks, TopicPartition partition) {
    LogMark mark = marks.get(partition);
    if (mark == null) {
      throw new IllegalStateException("Every partition to check has a mark.");
    }
    return mark.offset();
  }
}
