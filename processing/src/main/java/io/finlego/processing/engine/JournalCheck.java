package io.finlego.processing.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether the journal has batches that this database has not applied. This happens if
 * Postgres was restored from an older copy, or has lost its data.
 *
 * <p>The check reads little. A batch is in the journal only after its commands were on the command
 * topic, so the check reads the journal only from the time of the first command that this database
 * has not applied. It also reads nothing twice, and stops at the first missing batch.
 */
final class JournalCheck {

  /** How much the clocks of the brokers may differ. */
  private static final Duration CLOCK_SKEW_MAX = Duration.ofMinutes(1);

  private final LogReaders readers;
  private final LogOffsets offsets;
  private final ProcessorTables tables;
  private final ProcessingSettings settings;
  private @Nullable Checked lastCheck;

  JournalCheck(
      LogReaders readers, LogOffsets offsets, ProcessorTables tables, ProcessingSettings settings) {
    this.readers = readers;
    this.offsets = offsets;
    this.tables = tables;
    this.settings = settings;
  }

  /** The progress of all partitions when the journal had nothing new up to these offsets. */
  private record Checked(
      UUID topicId, Map<Integer, Progress> rows, Map<TopicPartition, Long> ends) {

    /** Also false if the journal is shorter than it was, because it was made anew or cut. */
    boolean isStillTrue(
        UUID otherTopicId, Map<Integer, Progress> laterRows, Map<TopicPartition, Long> laterEnds) {
      return topicId.equals(otherTopicId)
          && rows.entrySet().stream()
              .allMatch(
                  row ->
                      laterRows.getOrDefault(row.getKey(), Progress.NONE).nextOffset()
                          >= row.getValue().nextOffset())
          && ends.entrySet().stream()
              .allMatch(end -> laterEnds.getOrDefault(end.getKey(), 0L) >= end.getValue());
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

  /**
   * Returns where to look for missing batches; null if none is missing.
   *
   * @throws MissingJournalException if the topic of the journal is missing
   */
  @Nullable Missing findMissing(UUID topicId) {
    Map<String, Set<TopicPartition>> partitions =
        offsets.partitions(Set.of(settings.journalTopic(), settings.commandTopic())).stream()
            .collect(Collectors.groupingBy(TopicPartition::topic, Collectors.toSet()));
    Set<TopicPartition> journal = partitions.get(settings.journalTopic());
    if (journal == null) {
      throw new MissingJournalException(settings.journalTopic());
    }
    // The order of these two reads matters. A batch comes into the journal after its commands were
    // readable, so these ends cover the commands of all batches below those ends.
    Map<TopicPartition, Long> ends = offsets.ends(journal);
    Map<TopicPartition, Long> commandEnds =
        offsets.stableEnds(partitions.getOrDefault(settings.commandTopic(), Set.of()));
    Map<Integer, Progress> rows = rows(topicId, commandEnds);
    Map<TopicPartition, Long> uncheckedStarts = uncheckedStarts(topicId, rows, ends);
    Missing missing =
        uncheckedStarts.equals(ends)
            ? null
            : read(topicId, rows, commandEnds, uncheckedStarts, ends);
    if (missing == null) {
      lastCheck = new Checked(topicId, rows, ends);
    }
    return missing;
  }

  /** Notes that the database now has all batches that were missing. */
  void noteReplayed(UUID topicId, Missing missing) {
    lastCheck =
        new Checked(
            topicId,
            tables.progress().readOrInsert(topicId, missing.commandPartitions()),
            missing.ends());
  }

  /** Returns the ends of the last check, or the begin of the journal. */
  private Map<TopicPartition, Long> uncheckedStarts(
      UUID topicId, Map<Integer, Progress> rows, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> starts = new HashMap<>(offsets.begins(ends.keySet()));
    Checked checked = lastCheck;
    if (checked != null && checked.isStillTrue(topicId, rows, ends)) {
      starts.replaceAll(
          (partition, begin) -> Math.max(begin, checked.ends().getOrDefault(partition, 0L)));
    }
    return starts;
  }

  private @Nullable Missing read(
      UUID topicId,
      Map<Integer, Progress> rows,
      Map<TopicPartition, Long> commandEnds,
      Map<TopicPartition, Long> uncheckedStarts,
      Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> waitingStarts = waitingStarts(rows, commandEnds);
    if (waitingStarts.isEmpty()) {
      return null;
    }
    var search = new JournalSearch(tables, topicId, rows, () -> rows(topicId, commandEnds));
    try (LogReader reader = readers.single()) {
      if (!search.hasWaiting(reader, waitingStarts, commandEnds)) {
        return null;
      }
    }
    Map<TopicPartition, Long> starts = new HashMap<>(ends);
    starts.putAll(
        offsets.offsetsAt(
            ends.keySet(), Math.max(0, search.firstTime() - CLOCK_SKEW_MAX.toMillis())));
    starts.replaceAll(
        (partition, start) -> Math.max(start, uncheckedStarts.getOrDefault(partition, 0L)));
    try (LogReader reader = readers.uncommitted()) {
      if (!search.findsMissing(reader, starts, ends)) {
        return null;
      }
    }
    // If nothing of this topic is applied, the copy may be older than the topic. Then the
    // journal tells which commands of the topic before it are missing.
    boolean isNewTopic = rows.values().stream().allMatch(row -> row.nextOffset() == 0);
    return new Missing(rows.keySet(), isNewTopic ? offsets.begins(ends.keySet()) : starts, ends);
  }

  /** Returns the offsets from which each partition may have commands that are not applied. */
  private Map<TopicPartition, Long> waitingStarts(
      Map<Integer, Progress> rows, Map<TopicPartition, Long> commandEnds) {
    Map<TopicPartition, Long> starts = new HashMap<>();
    rows.forEach(
        (number, row) -> {
          TopicPartition partition = settings.commandPartition(number);
          if (row.nextOffset() < commandEnds.getOrDefault(partition, 0L)) {
            starts.put(partition, row.nextOffset());
          }
        });
    offsets
        .begins(starts.keySet())
        .forEach((partition, begin) -> starts.merge(partition, begin, Math::max));
    return starts;
  }

  private Map<Integer, Progress> rows(UUID topicId, Map<TopicPartition, Long> commandEnds) {
    return tables
        .progress()
        .readOrInsert(
            topicId,
            commandEnds.keySet().stream()
                .map(TopicPartition::partition)
                .collect(Collectors.toSet()));
  }
}
