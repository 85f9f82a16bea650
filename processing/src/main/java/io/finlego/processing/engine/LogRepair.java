package io.finlego.processing.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Repairs topics that have lost their ends: finds the commands from which to read on, and publishes
 * lost events and commands again. Commands that Postgres has decided stay decided, because their
 * outcomes are in the command log. If the repair is interrupted, the next one goes on with what is
 * still missing.
 */
final class LogRepair {

  /** A Kafka transaction has at most this many records, so that it ends before its time-out. */
  private static final int TRANSACTION_RECORDS_MAX = 2_000;

  private final LogCheck check;
  private final ProcessingSettings settings;

  private final Republisher publisher;

  /** Publishes records again, as long as the consumer owns its partitions. */
  interface Republisher {

    /**
     * Publishes records in one transaction, which fails if the consumer no longer owns its
     * partitions. Returns the marks of the records.
     *
     * @param intactMarks the marks of the last records that the topics have
     */
    PublishedMarks publish(
        List<ProducerRecord<byte[], byte[]>> lostRecords, PublishedMarks intactMarks);

    /**
     * Keeps the consumer's membership in its group. The repair calls this before each page, because
     * a long repair takes longer than a consumer may go without a poll.
     *
     * @throws RuntimeException if the consumer's partitions have changed
     */
    void keepMembership();
  }

  LogRepair(LogCheck check, ProcessingSettings settings, Republisher publisher) {
    this.check = check;
    this.settings = settings;
    this.publisher = publisher;
  }

  /**
   * What is left of the partitions that have lost their ends.
   *
   * @param newRows the progress from which to read on, for partitions of the command topic
   * @param lastMarks the marks of the last intact records, for partitions of other topics
   * @param intactTime the time of the last record that all these other partitions still have
   */
  record Remains(
      Map<Integer, Progress> newRows, Map<TopicPartition, LogMark> lastMarks, Instant intactTime) {}

  /**
   * @param rows the progress of all partitions of the consumer
   * @param lostEnds the partitions that have lost their ends, with their marks
   */
  Remains findRemains(Map<Integer, Progress> rows, Map<TopicPartition, LogMark> lostEnds) {
    Map<Integer, Progress> newRows = new HashMap<>();
    Map<TopicPartition, LogMark> lastMarks = new HashMap<>();
    Instant intactTime = Instant.MAX;
    for (Map.Entry<TopicPartition, LogMark> lostEnd : lostEnds.entrySet()) {
      TopicPartition partition = lostEnd.getKey();
      ConsumerRecord<byte[], byte[]> last = check.lastIntactRecord(partition, lostEnd.getValue());
      Progress row = isCommandPartition(partition) ? rows.get(partition.partition()) : null;
      if (row != null) {
        newRows.put(partition.partition(), rewound(row, last));
      } else {
        Instant lastTime = last == null ? Instant.EPOCH : Instant.ofEpochMilli(last.timestamp());
        intactTime = lastTime.isBefore(intactTime) ? lastTime : intactTime;
        if (last != null) {
          lastMarks.put(partition, LogMark.of(last));
        }
      }
    }
    return new Remains(newRows, lastMarks, intactTime);
  }

  /**
   * The result of publishing again.
   *
   * @param marks the marks of the last records that the topics now have
   * @param recordCount the number of records that were published
   * @param rereadOffsets for partitions of the command topic, the offset of the first record whose
   *     dead letter may be lost. Only the record itself can replace the dead letter
   */
  record Republished(PublishedMarks marks, int recordCount, Map<Integer, Long> rereadOffsets) {

    /** Returns this result with further records. */
    Republished and(Republished further) {
      return new Republished(
          marks.with(further.marks), recordCount + further.recordCount, rereadOffsets);
    }
  }

  /** Publishes everything that the topics lack, in the order of the decisions. */
  Republished publishMissing(
      LostOutcomes lostOutcomes, TopicTails tails, PublishedMarks intactMarks) {
    PublishedMarks marks = intactMarks;
    int recordCount = 0;
    Map<Integer, Long> rereadOffsets = new HashMap<>();
    DecidedOutcome.Place place = lostOutcomes.findStart(publisher::keepMembership);
    List<DecidedOutcome> page = lostOutcomes.pageAfter(place);
    while (!page.isEmpty()) {
      publisher.keepMembership();
      List<ProducerRecord<byte[], byte[]>> missing = lostOutcomes.missingRecords(page);
      marks = publish(missing, marks).marks();
      missing.forEach(record -> tails.add(Fingerprint.of(record)));
      recordCount += missing.size();
      page.stream()
          .filter(row -> lostOutcomes.mayLackDeadLetter(row, settings.deadLetterTopic()))
          .map(DecidedOutcome::outcome)
          .forEach(
              outcome -> rereadOffsets.merge(outcome.partition(), outcome.offset(), Math::min));
      page = lostOutcomes.pageAfter(page.getLast().place());
    }
    return new Republished(marks, recordCount, rereadOffsets);
  }

  /** Publishes the records that the journal lacks, the oldest first. */
  Republished publishMissing(LostBatches lostBatches, PublishedMarks intactMarks) {
    PublishedMarks marks = intactMarks;
    int recordCount = 0;
    List<AppliedBatch> page =
        lostBatches.pageAfter(lostBatches.findStart(publisher::keepMembership));
    while (!page.isEmpty()) {
      publisher.keepMembership();
      Republished republished = publish(lostBatches.missingRecords(page), marks);
      marks = republished.marks();
      recordCount += republished.recordCount();
      page = lostBatches.pageAfter(AppliedBatches.Place.of(page.getLast()));
    }
    return new Republished(marks, recordCount, Map.of());
  }

  private Republished publish(
      List<ProducerRecord<byte[], byte[]>> records, PublishedMarks intactMarks) {
    PublishedMarks marks = intactMarks;
    for (int from = 0; from < records.size(); from += TRANSACTION_RECORDS_MAX) {
      int to = Math.min(records.size(), from + TRANSACTION_RECORDS_MAX);
      marks = marks.with(publisher.publish(records.subList(from, to), marks));
    }
    return new Republished(marks, records.size(), Map.of());
  }

  private boolean isCommandPartition(TopicPartition partition) {
    return partition.topic().equals(settings.commandTopic());
  }

  private static Progress rewound(Progress row, @Nullable ConsumerRecord<byte[], byte[]> last) {
    if (last == null) {
      return Progress.NONE;
    }
    long nextOffset = last.offset() + 1;
    return new Progress(
        nextOffset,
        Math.min(row.publishedOffset(), nextOffset),
        LogMark.of(last),
        PublishedMarks.NONE);
  }
}
