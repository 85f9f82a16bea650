package io.finlego.processing.engine;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells operators in the log, in the metrics and in the health that a broker has lost records. */
final class LossReport {

  private static final Logger LOG = LoggerFactory.getLogger(LossReport.class);

  private final ProcessingMetrics metrics;
  private final LoopStatus status;
  private final Clock clock;

  LossReport(ProcessingMetrics metrics, LoopStatus status, Clock clock) {
    this.metrics = metrics;
    this.status = status;
    this.clock = clock;
  }

  /**
   * @param lostEnds the partitions that have lost their ends
   * @param newRows the progress from which the loop reads on, by partition
   * @param republishedCount the number of records that were published again
   */
  void report(Set<TopicPartition> lostEnds, Map<Integer, Progress> newRows, int republishedCount) {
    String partitions =
        new TreeSet<>(lostEnds.stream().map(TopicPartition::toString).toList())
            .stream().collect(Collectors.joining(", "));
    String nextOffsets =
        newRows.entrySet().stream()
            .map(row -> row.getKey() + ": " + row.getValue().nextOffset())
            .collect(Collectors.joining(", "));
    LOG.error(
        "Kafka has lost the newest records of {}. Decided commands stay decided. {} lost events and"
            + " commands are published again. Reading goes on at the offsets {} (by partition)."
            + " Commands that were accepted but not decided may be lost: their callers get them"
            + " decided by sending them again with the same key",
        partitions,
        republishedCount,
        nextOffsets);
    metrics.countLoss(lostEnds.size(), republishedCount);
    status.noteLoss(clock.instant() + ": Kafka had lost the newest records of " + partitions);
  }
}
