package io.finlego.processing.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Reads the newest records of topics. */
final class TopicTails {

  /** The number of offsets to read at a time, from the end of a partition backwards. */
  private static final long WINDOW = 100;

  private final LogReader reader;

  TopicTails(LogReader reader) {
    this.reader = reader;
  }

  /**
   * Returns the fingerprints of all records of the topics that were appended at this time or later.
   * Waits for the end of transactions that have already sent records to the topics.
   *
   * @param time milliseconds since 1970
   */
  Set<Long> fingerprints(Collection<String> topics, long time) {
    Set<TopicPartition> partitions = reader.partitions(topics);
    Map<TopicPartition, Long> ends = reader.ends(partitions);
    Map<TopicPartition, Long> starts = reader.offsetsAt(partitions, Math.max(0, time));
    Set<Long> fingerprints = new HashSet<>();
    reader.read(starts, ends, record -> fingerprints.add(Fingerprint.of(record)));
    return fingerprints;
  }

  /**
   * Returns the time of the last record of a partition, in milliseconds since 1970; 0 if the
   * partition is empty.
   */
  long lastTime(TopicPartition partition) {
    Set<TopicPartition> partitions = Set.of(partition);
    long begin = reader.begins(partitions).getOrDefault(partition, 0L);
    long end = reader.ends(partitions).getOrDefault(partition, 0L);
    long[] lastTime = {0};
    for (long windowEnd = end; windowEnd > begin && lastTime[0] == 0; windowEnd -= WINDOW) {
      reader.read(
          Map.of(partition, Math.max(begin, windowEnd - WINDOW)),
          Map.of(partition, windowEnd),
          record -> lastTime[0] = Math.max(lastTime[0], record.timestamp()));
    }
    return lastTime[0];
  }
}
