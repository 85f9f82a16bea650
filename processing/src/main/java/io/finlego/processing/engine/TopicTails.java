package io.finlego.processing.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * The fingerprints of the newest records of topics. It reads the topics from their ends backwards,
 * as far as it is asked to.
 */
final class TopicTails {

  private final LogOffsets offsets;
  private final LogReader reader;
  private final Fingerprints fingerprints = new Fingerprints();
  private final Map<TopicPartition, Long> readFrom = new HashMap<>();
  private final Map<String, Long> readSince = new HashMap<>();

  TopicTails(LogOffsets offsets, LogReader reader) {
    this.offsets = offsets;
    this.reader = reader;
  }

  /**
   * Reads the records of the topics that were appended at this time or later, unless they are read
   * already. Waits for the end of transactions that have already sent records to the topics.
   *
   * @param time milliseconds since 1970
   */
  void readBackTo(Collection<String> topics, long time) {
    topics.stream()
        .filter(topic -> readSince.getOrDefault(topic, Long.MAX_VALUE) > time)
        .forEach(topic -> readBackTo(topic, time));
  }

  private void readBackTo(String topic, long time) {
    Set<TopicPartition> partitions = offsets.partitions(Set.of(topic));
    Map<TopicPartition, Long> ends = offsets.ends(partitions);
    ends.replaceAll((partition, end) -> readFrom.getOrDefault(partition, end));
    Map<TopicPartition, Long> starts = offsets.offsetsAt(partitions, Math.max(0, time));
    reader.read(starts, ends, record -> fingerprints.add(Fingerprint.of(record)));
    ends.forEach(
        (partition, end) ->
            readFrom.put(partition, Math.min(end, starts.getOrDefault(partition, end))));
    readSince.put(topic, time);
  }

  /** Tells whether one of the records that were read has this fingerprint. */
  boolean has(long fingerprint) {
    return fingerprints.contains(fingerprint);
  }

  /** Adds a record that is published after the topics were read. */
  void add(long fingerprint) {
    fingerprints.add(fingerprint);
  }
}
