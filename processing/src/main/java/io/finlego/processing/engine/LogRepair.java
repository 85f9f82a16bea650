package io.finlego.processing.engine;

import io.finlego.processing.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what to do after topics have lost their ends: from which command to read on, and which
 * events to publish again. Commands that Postgres has decided stay decided, because their outcomes
 * are in the command log.
 */
final class LogRepair {

  /** How much the clocks of the brokers and of Postgres may differ. */
  private static final Duration CLOCKS = Duration.ofMinutes(1);

  private static final int PAGE_ROWS = 500;

  private final LogReader reader;
  private final TopicTails tails;
  private final CommandLog commandLog;
  private final OutgoingRecords outgoingRecords;
  private final LogAgreement agreement;
  private final UUID topicId;
  private final ProcessingSettings settings;

  LogRepair(
      LogReader reader,
      CommandLog commandLog,
      OutgoingRecords outgoingRecords,
      LogAgreement agreement,
      UUID topicId,
      ProcessingSettings settings) {
    this.reader = reader;
    this.commandLog = commandLog;
    this.outgoingRecords = outgoingRecords;
    this.agreement = agreement;
    this.topicId = topicId;
    this.settings = settings;
    tails = new TopicTails(reader);
  }

  /**
   * What to do.
   *
   * @param newRows the progress from which to read on, by partition
   * @param lostRecords the events and commands to publish again
   * @param publishedFingerprints the fingerprints of the records that the topics have, or that will
   *     be published again
   */
  record Plan(
      Map<Integer, Progress> newRows,
      List<ProducerRecord<byte[], byte[]>> lostRecords,
      Set<Long> publishedFingerprints) {}

  /**
   * @param rows the progress of the partitions whose outcomes to compare with the topics
   * @param cuts the partitions that have lost their ends, of the command topic and of other topics
   * @param marks the marks of the records that this loop has published
   */
  Plan plan(Map<Integer, Progress> rows, Set<TopicPartition> cuts, PublishedMarks marks) {
    Map<Integer, Progress> newRows = new HashMap<>();
    long intactUntil = Long.MAX_VALUE;
    for (TopicPartition cut : cuts) {
      Progress row = cut.topic().equals(settings.commandTopic()) ? rows.get(cut.partition()) : null;
      if (row == null) {
        intactUntil = Math.min(intactUntil, tails.lastTime(cut));
      } else {
        ConsumerRecord<byte[], byte[]> agreed = lastAgreedRecord(cut, row);
        newRows.put(cut.partition(), rewound(row, agreed));
        intactUntil = Math.min(intactUntil, agreed == null ? 0 : agreed.timestamp());
      }
    }
    rows.forEach(newRows::putIfAbsent);
    Instant since = Instant.ofEpochMilli(Math.max(0, intactUntil - CLOCKS.toMillis()));
    Set<Long> fingerprints = publishedFingerprints(rows, marks, since);
    List<ProducerRecord<byte[], byte[]>> lostRecords = new ArrayList<>();
    forEachOutcome(
        since,
        rows.keySet(),
        outcome -> {
          for (Outgoing outgoing : outcome.outcome().events()) {
            ProducerRecord<byte[], byte[]> record = outgoingRecords.of(outgoing);
            if (fingerprints.add(Fingerprint.of(record))) {
              lostRecords.add(record);
            }
          }
          if (outcome.deadLetterReason() != null) {
            newRows.computeIfPresent(
                outcome.partition(), (_, row) -> readAgainFrom(row, outcome.offset()));
          }
        });
    return new Plan(newRows, lostRecords, fingerprints);
  }

  private @Nullable ConsumerRecord<byte[], byte[]> lastAgreedRecord(
      TopicPartition partition, Progress row) {
    Set<TopicPartition> partitions = Set.of(partition);
    long begin = reader.begins(partitions).getOrDefault(partition, 0L);
    long end = reader.ends(partitions).getOrDefault(partition, 0L);
    return agreement.findLast(partition, begin, Math.min(end, row.nextOffset()));
  }

  private static Progress rewound(Progress row, @Nullable ConsumerRecord<byte[], byte[]> agreed) {
    return agreed == null
        ? Progress.NONE
        : new Progress(
            agreed.offset() + 1,
            Math.min(row.publishedOffset(), agreed.offset() + 1),
            LogMark.of(agreed).checksum(),
            PublishedMarks.NONE);
  }

  /**
   * Lowers the published offset, so that the loop reads a record again. The topic of the dead
   * letters may have lost the record's dead letter, and only the record itself can replace it.
   */
  private static Progress readAgainFrom(Progress row, long offset) {
    return new Progress(
        row.nextOffset(),
        Math.min(row.publishedOffset(), offset),
        row.lastChecksum(),
        row.publishedMarks());
  }

  private Set<Long> publishedFingerprints(
      Map<Integer, Progress> rows, PublishedMarks marks, Instant since) {
    Set<String> topics = new HashSet<>(Set.of(settings.eventTopic(), settings.deadLetterTopic()));
    marks.marks().keySet().forEach(partition -> topics.add(partition.topic()));
    forEachOutcome(
        since,
        rows.keySet(),
        outcome ->
            outcome.outcome().events().stream().map(outgoingRecords::topic).forEach(topics::add));
    return new HashSet<>(tails.fingerprints(topics, since.minus(CLOCKS).toEpochMilli()));
  }

  private void forEachOutcome(
      Instant since, Set<Integer> partitions, Consumer<LoggedOutcome> handler) {
    DecidedOutcome.Place place = DecidedOutcome.Place.before(since);
    List<DecidedOutcome> page;
    do {
      page = commandLog.findAfter(place, topicId, partitions, PAGE_ROWS);
      page.forEach(row -> handler.accept(row.outcome()));
      place = page.isEmpty() ? place : page.getLast().place();
    } while (page.size() == PAGE_ROWS);
  }
}
