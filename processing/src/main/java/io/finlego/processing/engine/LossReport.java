package io.finlego.processing.engine;

import java.time.Clock;
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
   * @param cuts the partitions that have lost their ends
   * @param plan what was done
   */
  void report(Set<TopicPartition> cuts, LogRepair.Plan plan) {
    String partitions =
        new TreeSet<>(cuts.stream().map(TopicPartition::toString).toList())
            .stream().collect(Collectors.joining(", "));
    String nextOffsets =
        plan.newRows().entrySet().stream()
            .map(row -> row.getKey() + ": " + row.getValue().nextOffset())
            .collect(Collectors.joining(", "));
    LOG.error(
        "Kafka has lost the newest records of {}. Decided commands stay decided. {} lost events and"
            + " commands are published again. Reading goes on at the offsets {} (by partition)."
            + " Commands that were accepted but not decided may be lost: their callers get them"
            + " decided by sending them again with the same key",
        partitions,
        plan.lostRecords().size(),
        nextOffsets);
    metrics.countLoss(cuts.size(), plan.lostRecords().size());
    status.noteLoss(clock.instant() + ": Kafka had lost the newest records of " + partitions);
  }
}
