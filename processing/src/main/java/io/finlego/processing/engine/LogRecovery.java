package io.finlego.processing.engine;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/**
 * Compares the topics with what Postgres knows of them, before a consumer loop reads new
 * partitions.
 *
 * <p>Postgres syncs each commit to the disk, but Kafka does not. If the machine crashes, the newest
 * records of a topic may be lost, although Postgres has applied or published them. Later records
 * then get the same offsets. Therefore this class does not trust offsets, and if a topic has lost
 * its end, a {@link LogRepair} repairs it.
 */
final class LogRecovery {

  private final Supplier<LogReader> readers;
  private final LogOffsets offsets;
  private final TopicRetention retention;
  private final HangingTransactions hangingTransactions;
  private final CommandLog commandLog;
  private final CommandProgress progress;
  private final OutgoingRecords outgoingRecords;
  private final JournalRecords journalRecords;
  private final AppliedBatches appliedBatches;
  private final PublishedTail publishedTail;
  private final UnpublishedBatches unpublishedBatches;
  private final LossReport report;
  private final ProcessingSettings settings;

  LogRecovery(
      Supplier<LogReader> readers,
      Admin admin,
      HangingTransactions hangingTransactions,
      CommandLog commandLog,
      CommandProgress progress,
      OutgoingRecords outgoingRecords,
      JournalRecords journalRecords,
      AppliedBatches appliedBatches,
      PublishedTail publishedTail,
      UnpublishedBatches unpublishedBatches,
      LossReport report,
      ProcessingSettings settings,
      Clock clock) {
    this.readers = readers;
    this.offsets = new LogOffsets(admin);
    this.retention = new TopicRetention(admin, clock);
    this.hangingTransactions = hangingTransactions;
    this.commandLog = commandLog;
    this.progress = progress;
    this.outgoingRecords = outgoingRecords;
    this.journalRecords = journalRecords;
    this.appliedBatches = appliedBatches;
    this.publishedTail = publishedTail;
    this.unpublishedBatches = unpublishedBatches;
    this.report = report;
    this.settings = settings;
  }

  /**
   * What the comparison gives.
   *
   * @param rows the progress from which to read on, by partition
   * @param marks the marks of the records that are published
   */
  record Result(Map<Integer, Progress> rows, PublishedMarks marks) {}

  /**
   * Ends the transactions that hang in the topics of this domain and in the group's offsets. Kafka
   * would hold back offsets and records until their end.
   */
  void endHangingTransactions() {
    Set<TopicPartition> partitions =
        offsets.partitions(
            Set.of(
                settings.commandTopic(),
                settings.eventTopic(),
                settings.deadLetterTopic(),
                settings.journalTopic()));
    partitions.addAll(hangingTransactions.offsetsPartition(settings.groupId()));
    hangingTransactions.abort(partitions);
  }

  /** Returns the partitions whose loss of records this class can find. */
  Set<TopicPartition> comparedPartitions(Map<Integer, Progress> rows) {
    Set<TopicPartition> partitions = new HashSet<>(publishedMarks(rows).marks().keySet());
    partitions.retainAll(offsets.partitions(topics(partitions)));
    rows.keySet().forEach(partition -> partitions.add(commandPartition(partition)));
    return partitions;
  }

  /**
   * Compares the topics with the progress of all partitions of the consumer, and repairs what is
   * lost. No batch may be under way.
   */
  Result recover(UUID topicId, Map<Integer, Progress> rows, LogRepair.Republisher publisher) {
    try (LogReader reader = readers.get()) {
      PublishedMarks marks = publishedMarks(rows);
      hangingTransactions.abort(offsets.partitions(topics(marks.marks().keySet())));
      LogCheck check = new LogCheck(offsets, reader);
      Map<TopicPartition, LogMark> lostEnds = check.findLostEnds(commandMarks(rows));
      lostEnds.putAll(check.findLostEnds(marks.marks()));
      Result result =
          lostEnds.isEmpty()
              ? new Result(rows, marks)
              : repair(reader, new LogRepair(check, settings, publisher), topicId, rows, lostEnds);
      publishedTail.set(
          new UnpublishedTail(offsets, reader, commandLog, outgoingRecords, settings)
              .read(result.rows()));
      unpublishedBatches.set(appliedBatches.findUnpublished(topicId, result.rows()));
      return result;
    }
  }

  private Result repair(
      LogReader reader,
      LogRepair repair,
      UUID topicId,
      Map<Integer, Progress> rows,
      Map<TopicPartition, LogMark> lostEnds) {
    LogRepair.Remains remains = repair.findRemains(rows, lostEnds);
    Map<Integer, Long> unpublishedOffsets = new HashMap<>();
    remains
        .newRows()
        .forEach(
            (partition, _) ->
                unpublishedOffsets.put(partition, row(rows, partition).publishedOffset()));
    Set<String> lostTopics = topics(lostEnds.keySet());
    lostTopics.remove(settings.commandTopic());
    TopicTails tails = new TopicTails(offsets, reader);
    LostOutcomes lostOutcomes =
        new LostOutcomes(
            commandLog,
            outgoingRecords,
            tails,
            new LostOutcomes.Scope(
                topicId,
                rows.keySet(),
                retention.oldestTimes(lostTopics),
                remains.intactTime(),
                unpublishedOffsets));
    PublishedMarks intactMarks =
        publishedMarks(rows)
            .without(lostEnds.keySet())
            .with(new PublishedMarks(remains.lastMarks()));
    LogRepair.Republished outcomes = repair.publishMissing(lostOutcomes, tails, intactMarks);
    // The outcomes of commands that are read again from a lost end are published now.
    Map<Integer, Long> publishedOffsets = new HashMap<>();
    rows.forEach((partition, row) -> publishedOffsets.put(partition, row.publishedOffset()));
    remains
        .newRows()
        .keySet()
        .forEach(partition -> publishedOffsets.put(partition, row(rows, partition).nextOffset()));
    LogRepair.Republished republished =
        outcomes.and(
            repair.publish(
                new LostBatches(appliedBatches, journalRecords, tails, settings.journalTopic())
                    .missingRecords(topicId, publishedOffsets, remains.intactTime()),
                outcomes.marks()));
    PublishedMarks marks = republished.marks();
    Map<Integer, Progress> newRows = new HashMap<>();
    rows.forEach(
        (partition, row) -> {
          Progress newRow =
              remains
                  .newRows()
                  .getOrDefault(partition, row)
                  .markedWith(marks)
                  .readAgainFrom(
                      republished.rereadOffsets().getOrDefault(partition, Long.MAX_VALUE));
          progress.rewind(topicId, partition, row, newRow);
          newRows.put(partition, newRow);
        });
    report.report(lostEnds.keySet(), newRows, republished.recordCount());
    return new Result(newRows, marks);
  }

  private Map<TopicPartition, LogMark> commandMarks(Map<Integer, Progress> rows) {
    Map<TopicPartition, LogMark> marks = new HashMap<>();
    rows.forEach(
        (partition, row) -> {
          LogMark mark = row.lastMark();
          if (mark != null) {
            marks.put(commandPartition(partition), mark);
          }
        });
    return marks;
  }

  private static PublishedMarks publishedMarks(Map<Integer, Progress> rows) {
    PublishedMarks marks = PublishedMarks.NONE;
    for (Progress row : rows.values()) {
      marks = marks.with(row.publishedMarks());
    }
    return marks;
  }

  private static Progress row(Map<Integer, Progress> rows, int partition) {
    return rows.getOrDefault(partition, Progress.NONE);
  }

  private static Set<String> topics(Collection<TopicPartition> partitions) {
    Set<String> topics = new HashSet<>();
    partitions.forEach(partition -> topics.add(partition.topic()));
    return topics;
  }

  private TopicPartition commandPartition(int partition) {
    return new TopicPartition(settings.commandTopic(), partition);
  }
}
