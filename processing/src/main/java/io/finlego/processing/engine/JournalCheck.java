package io.finlego.processing.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether the journal has batches that this database has not applied. This happens if
 * Postgres was restored from an older copy, or has lost its data.
 *
 * <p>The check reads little. A batch is in the journal only after its commands were on the command
 * topic. So the check reads the journal only from the time of the first command that this database
 * has not applied. It also reads records of transactions that are not committed, because a batch is
 * committed in Postgres before its record is sent. So it waits for no transaction.
 */
final class JournalCheck {

  /** How much the clocks of the brokers may differ. */
  private static final Duration BROKER_CLOCKS = Duration.ofSeconds(10);

  private final Supplier<LogReader> readers;
  private final LogOffsets offsets;
  private final CommandProgress progress;
  private final JournalRecords journalRecords;
  private final ProcessingSettings settings;
  private @Nullable Checked lastCheck;

  /**
   * @param readers makes readers of records whether or not they are committed
   */
  JournalCheck(
      Supplier<LogReader> readers,
      LogOffsets offsets,
      ProcessorTables tables,
      ProcessingSettings settings) {
    this.readers = readers;
    this.offsets = offsets;
    this.progress = tables.progress();
    this.journalRecords = tables.journalRecords();
    this.settings = settings;
  }

  /** The progress of all partitions when the journal had nothing new up to these offsets. */
  private record Checked(
      UUID topicId, Map<Integer, Progress> rows, Map<TopicPartition, Long> ends) {

    boolean isStillTrue(UUID otherTopicId, Map<Integer, Progress> laterRows) {
      return topicId.equals(otherTopicId)
          && rows.entrySet().stream()
              .allMatch(
                  row ->
                      laterRows.getOrDefault(row.getKey(), Progress.NONE).nextOffset()
                          >= row.getValue().nextOffset());
    }
  }

  /**
   * Where batches are that may be missing in this database.
   *
   * @param commandPartitions all partitions of the command topic
   * @param starts the offsets of the journal after which they are
   * @param ends the offsets of the journal before which they are
   */
  record Missing(
      Set<Integer> commandPartitions,
      Map<TopicPartition, Long> starts,
      Map<TopicPartition, Long> ends) {}

  /** Returns where to look for missing batches; null if none is missing. */
  @Nullable Missing findMissing(UUID topicId) {
    try (LogReader reader = readers.get()) {
      Set<TopicPartition> journal = offsets.partitions(Set.of(settings.journalTopic()));
      Set<TopicPartition> commands = offsets.partitions(Set.of(settings.commandTopic()));
      Set<TopicPartition> both = new HashSet<>(journal);
      both.addAll(commands);
      Map<TopicPartition, Long> ends = offsets.ends(both);
      Map<TopicPartition, Long> journalEnds = new HashMap<>(ends);
      journalEnds.keySet().retainAll(journal);
      Map<Integer, Progress> rows = rows(topicId, commands);
      Map<TopicPartition, Long> starts = starts(reader, topicId, rows, ends, journalEnds);
      Map<Integer, Long> journaledOffsets = new HashMap<>();
      reader.read(starts, journalEnds, record -> noteOffsets(topicId, record, journaledOffsets));
      // The order of these two reads matters. Postgres has committed a batch before it is in the
      // journal, so this progress has all batches of the journal if this database has committed
      // them.
      Map<Integer, Progress> laterRows = rows(topicId, commands);
      boolean isMissing =
          journaledOffsets.entrySet().stream()
              .anyMatch(
                  next ->
                      laterRows.getOrDefault(next.getKey(), Progress.NONE).nextOffset()
                          < next.getValue());
      if (isMissing) {
        return new Missing(laterRows.keySet(), starts, journalEnds);
      }
      lastCheck = new Checked(topicId, laterRows, journalEnds);
      return null;
    }
  }

  /** Notes that the database now has all batches that were missing. */
  void noteReplayed(UUID topicId, Missing missing) {
    lastCheck =
        new Checked(
            topicId, progress.readOrInsert(topicId, missing.commandPartitions()), missing.ends());
  }

  private Map<TopicPartition, Long> starts(
      LogReader reader,
      UUID topicId,
      Map<Integer, Progress> rows,
      Map<TopicPartition, Long> ends,
      Map<TopicPartition, Long> journalEnds) {
    Checked checked = lastCheck;
    if (checked != null && checked.isStillTrue(topicId, rows)) {
      Map<TopicPartition, Long> starts = new HashMap<>(offsets.begins(journalEnds.keySet()));
      starts.replaceAll(
          (partition, begin) -> Math.max(begin, checked.ends().getOrDefault(partition, 0L)));
      return starts;
    }
    long firstTime = firstTime(reader, rows, ends);
    if (firstTime == Long.MAX_VALUE) {
      return journalEnds;
    }
    Map<TopicPartition, Long> starts = new HashMap<>(journalEnds);
    starts.putAll(
        offsets.offsetsAt(journalEnds.keySet(), Math.max(0, firstTime - BROKER_CLOCKS.toMillis())));
    return starts;
  }

  /** Returns the append time of the first command that is not applied. */
  private long firstTime(
      LogReader reader, Map<Integer, Progress> rows, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> firstOffsets = new HashMap<>();
    rows.forEach(
        (number, row) -> {
          TopicPartition partition = settings.commandPartition(number);
          if (row.nextOffset() < ends.getOrDefault(partition, 0L)) {
            firstOffsets.put(partition, row.nextOffset());
          }
        });
    offsets
        .begins(firstOffsets.keySet())
        .forEach((partition, begin) -> firstOffsets.merge(partition, begin, Math::max));
    long firstTime = Long.MAX_VALUE;
    for (TopicPartition partition : firstOffsets.keySet()) {
      ConsumerRecord<byte[], byte[]> record =
          reader.firstRecord(
              partition,
              firstOffsets.getOrDefault(partition, 0L),
              ends.getOrDefault(partition, 0L));
      firstTime = record == null ? firstTime : Math.min(firstTime, record.timestamp());
    }
    return firstTime;
  }

  private void noteOffsets(
      UUID topicId, ConsumerRecord<byte[], byte[]> record, Map<Integer, Long> journaledOffsets) {
    AppliedBatch batch = journalRecords.decode(record.value()).batch();
    if (batch.topicId().equals(topicId)) {
      batch
          .nextOffsets()
          .forEach((partition, offset) -> journaledOffsets.merge(partition, offset, Math::max));
    }
  }

  private Map<Integer, Progress> rows(UUID topicId, Set<TopicPartition> commands) {
    return progress.readOrInsert(
        topicId, commands.stream().map(TopicPartition::partition).collect(Collectors.toSet()));
  }
}
