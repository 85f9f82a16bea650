package io.finlego.processing.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/**
 * Brings topics that have lost their ends and the progress in Postgres together again: publishes
 * what the topics lack, and rewinds the progress to what the command topic still has.
 */
final class LostEndRepair {

  private final LogOffsets offsets;
  private final TopicRetention retention;
  private final ProcessorTables tables;
  private final OutgoingRecords outgoingRecords;
  private final LossReport report;
  private final ProcessingSettings settings;

  LostEndRepair(
      LogOffsets offsets,
      TopicRetention retention,
      ProcessorTables tables,
      OutgoingRecords outgoingRecords,
      LossReport report,
      ProcessingSettings settings) {
    this.offsets = offsets;
    this.retention = retention;
    this.tables = tables;
    this.outgoingRecords = outgoingRecords;
    this.report = report;
    this.settings = settings;
  }

  /**
   * Repairs the topics.
   *
   * @param rows the progress of all partitions of the consumer
   * @param lostEnds the partitions that have lost their ends, with their marks
   */
  LogRecovery.Result repair(
      LogReader reader,
      LogCheck check,
      LogRepair.Republisher publisher,
      UUID topicId,
      Map<Integer, Progress> rows,
      Map<TopicPartition, LogMark> lostEnds) {
    LogRepair repair = new LogRepair(check, settings, publisher);
    LogRepair.Remains remains = repair.findRemains(rows, lostEnds);
    TopicTails tails = new TopicTails(offsets, reader);
    PublishedMarks intactMarks =
        PublishedMarks.of(rows.values())
            .without(lostEnds.keySet())
            .with(new PublishedMarks(remains.lastMarks()));
    LogRepair.Republished outcomes =
        repair.publishMissing(
            lostOutcomes(topicId, rows, lostEnds.keySet(), remains, tails), tails, intactMarks);
    LogRepair.Republished republished =
        mayLackBatches(lostEnds.keySet(), remains)
            ? outcomes.and(
                repair.publishMissing(
                    lostBatches(topicId, rows, lostEnds.keySet(), remains, tails),
                    outcomes.marks()))
            : outcomes;
    Map<Integer, Progress> newRows = rewind(topicId, rows, remains, republished);
    report.report(lostEnds.keySet(), newRows, republished.recordCount());
    return new LogRecovery.Result(newRows, republished.marks());
  }

  private LostOutcomes lostOutcomes(
      UUID topicId,
      Map<Integer, Progress> rows,
      Set<TopicPartition> lostPartitions,
      LogRepair.Remains remains,
      TopicTails tails) {
    Set<String> lostTopics = LogRecovery.topics(lostPartitions);
    lostTopics.remove(settings.commandTopic());
    Map<Integer, Long> unpublishedOffsets = new HashMap<>();
    remains
        .newRows()
        .forEach(
            (partition, _) ->
                unpublishedOffsets.put(partition, row(rows, partition).publishedOffset()));
    return new LostOutcomes(
        tables.commandLog(),
        outgoingRecords,
        tails,
        new LostOutcomes.Scope(
            topicId,
            rows.keySet(),
            retention.oldestTimes(lostTopics),
            remains.intactTime(),
            unpublishedOffsets));
  }

  /** Tells whether the journal has lost records, or may never have had those of lost commands. */
  private boolean mayLackBatches(Set<TopicPartition> lostPartitions, LogRepair.Remains remains) {
    return !remains.newRows().isEmpty() || lostPartitions.stream().anyMatch(this::isOfJournal);
  }

  private LostBatches lostBatches(
      UUID topicId,
      Map<Integer, Progress> rows,
      Set<TopicPartition> lostPartitions,
      LogRepair.Remains remains,
      TopicTails tails) {
    Instant intactTime = Instant.MAX;
    for (TopicPartition partition : lostPartitions) {
      if (isOfJournal(partition)) {
        LogMark mark = remains.lastMarks().get(partition);
        Instant time = mark == null ? Instant.EPOCH : Instant.ofEpochMilli(mark.appendTime());
        intactTime = time.isBefore(intactTime) ? time : intactTime;
      }
    }
    String journal = settings.journalTopic();
    Instant oldestTime =
        retention.oldestTimes(Set.of(journal)).getOrDefault(journal, Instant.EPOCH);
    return new LostBatches(
        tables.appliedBatches(),
        tables.journalRecords(),
        tails,
        journal,
        new LostBatches.Scope(topicId, publishedOffsets(rows, remains), oldestTime, intactTime));
  }

  private boolean isOfJournal(TopicPartition partition) {
    return partition.topic().equals(settings.journalTopic());
  }

  /**
   * Returns the offsets below which the outcomes are published by now. The outcomes of lost
   * commands are among them, because they were just published again.
   */
  private static Map<Integer, Long> publishedOffsets(
      Map<Integer, Progress> rows, LogRepair.Remains remains) {
    Map<Integer, Long> publishedOffsets = new HashMap<>();
    rows.forEach(
        (partition, row) ->
            publishedOffsets.put(
                partition,
                remains.newRows().containsKey(partition)
                    ? row.nextOffset()
                    : row.publishedOffset()));
    return publishedOffsets;
  }

  private Map<Integer, Progress> rewind(
      UUID topicId,
      Map<Integer, Progress> rows,
      LogRepair.Remains remains,
      LogRepair.Republished republished) {
    Map<Integer, Progress> newRows = new HashMap<>();
    rows.forEach(
        (partition, row) -> {
          Progress newRow =
              remains
                  .newRows()
                  .getOrDefault(partition, row)
                  .markedWith(republished.marks())
                  .readAgainFrom(
                      republished.rereadOffsets().getOrDefault(partition, Long.MAX_VALUE));
          tables.progress().rewind(topicId, partition, row, newRow);
          newRows.put(partition, newRow);
        });
    return newRows;
  }

  private static Progress row(Map<Integer, Progress> rows, int partition) {
    return rows.getOrDefault(partition, Progress.NONE);
  }
}
