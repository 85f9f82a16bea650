package io.finlego.processing.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Finds partitions that have lost their end, although Postgres knows what stood there, and the
 * place up to which they are intact. A broker can lose records if the machine crashes before the
 * operating system has written them to the disk. Later records then get the same offsets.
 */
final class LogCheck {

  private final LogOffsets offsets;
  private final LogReader reader;

  LogCheck(LogOffsets offsets, LogReader reader) {
    this.offsets = offsets;
    this.reader = reader;
  }

  /**
   * Returns those partitions whose record at the mark is missing or is another one. A record that
   * Kafka has deleted after its retention counts as present.
   */
  Map<TopicPartition, LogMark> findLostEnds(Map<TopicPartition, LogMark> marks) {
    Set<TopicPartition> partitions =
        offsets.partitions(
            marks.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet()));
    partitions.retainAll(marks.keySet());
    Map<TopicPartition, Long> begins = offsets.begins(partitions);
    Map<TopicPartition, Long> ends = offsets.ends(partitions);
    Map<TopicPartition, LogMark> lostEnds = new HashMap<>(marks);
    lostEnds.keySet().retainAll(partitions);
    Map<TopicPartition, Long> offsetsToRead = new HashMap<>();
    for (TopicPartition partition : partitions) {
      long offset = mark(marks, partition).offset();
      if (offset < begins.getOrDefault(partition, 0L)) {
        lostEnds.remove(partition);
      } else if (offset < ends.getOrDefault(partition, 0L)) {
        offsetsToRead.put(partition, offset);
      }
    }
    reader
        .recordsAt(offsetsToRead)
        .forEach(
            (partition, record) -> {
              if (mark(marks, partition).isOf(record)) {
                lostEnds.remove(partition);
              }
            });
    return lostEnds;
  }

  /**
   * Returns the last record of a partition that is not newer than the mark, if the record is there;
   * null if no such record is left.
   */
  @Nullable ConsumerRecord<byte[], byte[]> lastIntactRecord(
      TopicPartition partition, LogMark mark) {
    Set<TopicPartition> partitions = Set.of(partition);
    long intactEnd = offsets.begins(partitions).getOrDefault(partition, 0L);
    long newerBegin =
        Math.min(offsets.ends(partitions).getOrDefault(partition, 0L), mark.offset() + 1);
    ConsumerRecord<byte[], byte[]> last = null;
    while (intactEnd < newerBegin) {
      long middle = (intactEnd + newerBegin) >>> 1;
      ConsumerRecord<byte[], byte[]> record = reader.firstRecord(partition, middle, newerBegin);
      if (record == null || mark.isOlderThan(record)) {
        newerBegin = middle;
      } else {
        last = record;
        intactEnd = record.offset() + 1;
      }
    }
    return last;
  }

  private static LogMark mark(Map<TopicPartition, LogMark> marks, TopicPartition partition) {
    LogMark mark = marks.get(partition);
    if (mark == null) {
      throw new IllegalStateException("Every partition to check has a mark.");
    }
    return mark;
  }
}
