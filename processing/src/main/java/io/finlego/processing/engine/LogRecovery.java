package io.finlego.processing.engine;

import io.finlego.kafka.HangingTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/**
 * Compares the topics with what Postgres knows of them, before a consumer loop reads new
 * partitions.
 *
 * <p>Postgres syncs each commit to the disk, but Kafka does not. If the machine crashes, the newest
 * records of a topic may be lost, although Postgres has applied or published them. Later records
 * then get the same offsets. Therefore this class does not trust offsets, and if a topic has lost
 * its end, a {@link LostEndRepair} repairs it.
 */
final class LogRecovery {

  /** The longest time for which a broker may not have written its records to the disk. */
  private static final Duration LOST_TIME_MAX = Duration.ofMinutes(1);

  private final LogReaders readers;
  private final LogOffsets offsets;
  private final HangingTransactions hangingTransactions;
  private final ProcessorTables tables;
  private final OutgoingRecords outgoingRecords;
  private final PublishedTail publishedTail;
  private final UnpublishedBatches unpublishedBatches;
  private final LostEndRepair repair;
  private final ProcessingSettings settings;

  LogRecovery(
      LogReaders readers,
      LogOffsets offsets,
      HangingTransactions hangingTransactions,
      ProcessorTables tables,
      OutgoingRecords outgoingRecords,
      PublishedTail publishedTail,
      UnpublishedBatches unpublishedBatches,
      LostEndRepair repair,
      ProcessingSettings settings) {
    this.readers = readers;
    this.offsets = offsets;
    this.hangingTransactions = hangingTransactions;
    this.tables = tables;
    this.outgoingRecords = outgoingRecords;
    this.publishedTail = publishedTail;
    this.unpublishedBatches = unpublishedBatches;
    this.repair = repair;
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
   * Ends the transactions that hang in the topics of this domain, in those of its outgoing records
   * and in the group's offsets. Kafka would hold back offsets and records until their end. All are
   * looked at before anything waits for one of them, because some count as hanging only some time
   * after the first look.
   */
  void endHangingTransactions(Map<Integer, Progress> rows) {
    Set<String> topics = topics(PublishedMarks.of(rows.values()).marks().keySet());
    topics.addAll(
        Set.of(
            settings.commandTopic(),
            settings.eventTopic(),
            settings.deadLetterTopic(),
            settings.journalTopic()));
    Set<TopicPartition> partitions = offsets.partitions(topics);
    partitions.addAll(hangingTransactions.offsetsPartition(settings.groupId()));
    hangingTransactions.abort(partitions);
  }

  /** Returns the partitions whose loss of records this class can find. */
  Set<TopicPartition> comparedPartitions(Map<Integer, Progress> rows) {
    Set<TopicPartition> partitions =
        new HashSet<>(PublishedMarks.of(rows.values()).marks().keySet());
    partitions.retainAll(offsets.partitions(topics(partitions)));
    rows.keySet().forEach(partition -> partitions.add(settings.commandPartition(partition)));
    return partitions;
  }

  /**
   * Compares the topics with the progress of all partitions of the consumer, and repairs what is
   * lost. No batch may be under way.
   */
  Result recover(UUID topicId, Map<Integer, Progress> rows, LogRepair.Republisher publisher) {
    PublishedMarks marks = PublishedMarks.of(rows.values());
    try (LogReader singleReader = readers.single()) {
      LogCheck check = new LogCheck(offsets, singleReader);
      Map<TopicPartition, LogMark> lostEnds = check.findLostEnds(commandMarks(rows));
      lostEnds.putAll(check.findLostEnds(marks.marks()));
      if (lostEnds.isEmpty()) {
        return new Result(rows, marks);
      }
      try (LogReader reader = readers.committed()) {
        return repair.repair(reader, check, publisher, topicId, rows, lostEnds);
      }
    }
  }

  /**
   * Finds the batches whose outcomes may not be published, so that they are published now. Must be
   * called after Postgres was brought up to the journal: an older copy takes much for unpublished.
   */
  void findUnpublished(UUID topicId, Map<Integer, Progress> rows) {
    if (rows.values().stream().allMatch(Progress::isPublished)) {
      publishedTail.set(new Fingerprints());
      unpublishedBatches.set(List.of(), rows);
      return;
    }
    List<AppliedBatch> batches = tables.appliedBatches().findUnpublished(topicId, rows);
    try (LogReader reader = readers.committed()) {
      publishedTail.set(
          new UnpublishedTail(offsets, reader, tables, outgoingRecords, settings, topicId)
              .read(rows, batches));
    }
    unpublishedBatches.set(batches, rows);
  }

  /**
   * Returns the instant before which the outcomes of every batch of the journal are on their
   * topics. A broker loses the newest records of some topics and keeps those of others.
   */
  Instant publishedUntil() {
    long lastTime = offsets.lastTime(offsets.partitions(Set.of(settings.journalTopic())));
    return Instant.ofEpochMilli(lastTime).minus(LOST_TIME_MAX);
  }

  /**
   * Returns the progress of all partitions, for a replay.
   *
   * @throws LostEndException if a partition of the command topic has lost its end and its owner has
   *     not repaired it yet
   */
  Map<Integer, Progress> intactRows(Map<Integer, Progress> rows) {
    try (LogReader reader = readers.single()) {
      new LogCheck(offsets, reader)
          .findLostEnds(commandMarks(rows))
          .keySet()
          .forEach(
              partition -> {
                throw new LostEndException(partition.topic(), partition.partition());
              });
    }
    return rows;
  }

  private Map<TopicPartition, LogMark> commandMarks(Map<Integer, Progress> rows) {
    Map<TopicPartition, LogMark> marks = new HashMap<>();
    rows.forEach(
        (partition, row) -> {
          LogMark mark = row.lastMark();
          if (mark != null) {
            marks.put(settings.commandPartition(partition), mark);
          }
        });
    return marks;
  }

  static Set<String> topics(Collection<TopicPartition> partitions) {
    Set<String> topics = new HashSet<>();
    partitions.forEach(partition -> topics.add(partition.topic()));
    return topics;
  }
}
