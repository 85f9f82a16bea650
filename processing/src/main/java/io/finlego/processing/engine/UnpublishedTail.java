package io.finlego.processing.engine;

import io.finlego.kernel.CommandId;
import io.finlego.processing.Outgoing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Looks for what an earlier session has published for commands of which Postgres only knows that
 * they are applied. It reads a topic until it has found everything, and keeps nothing else, because
 * the topics may have got much since then.
 */
final class UnpublishedTail {

  /** How much the clocks of the brokers may differ. */
  private static final Duration CLOCK_SKEW_MAX = Duration.ofSeconds(10);

  private static final int PAGE_COMMANDS = 500;

  private final LogOffsets offsets;
  private final LogReader reader;
  private final ProcessorTables tables;
  private final OutgoingRecords outgoingRecords;
  private final DeadLetters deadLetters;
  private final ProcessingSettings settings;
  private final UUID topicId;

  private final List<ConsumerRecord<byte[], byte[]>> page = new ArrayList<>();
  private final Map<String, SoughtRecords> soughtRecords = new HashMap<>();
  private final Fingerprints found = new Fingerprints();
  private long firstTime = Long.MAX_VALUE;

  UnpublishedTail(
      LogOffsets offsets,
      LogReader reader,
      ProcessorTables tables,
      OutgoingRecords outgoingRecords,
      ProcessingSettings settings,
      UUID topicId) {
    this.offsets = offsets;
    this.reader = reader;
    this.tables = tables;
    this.outgoingRecords = outgoingRecords;
    this.deadLetters = new DeadLetters(settings.deadLetterTopic());
    this.settings = settings;
    this.topicId = topicId;
  }

  /** What may be on a topic. */
  interface Sought {

    /** Notes a record of the topic. Returns whether it is looked for. */
    boolean take(ConsumerRecord<byte[], byte[]> record);

    /** Tells whether everything is found. */
    boolean isComplete();
  }

  /**
   * Returns the fingerprints of those records that are published.
   *
   * @param rows the progress of the partitions that the loop reads
   * @param batches the batches whose outcomes may not be published
   */
  Fingerprints read(Map<Integer, Progress> rows, List<AppliedBatch> batches) {
    readCommands(rows);
    if (firstTime < Long.MAX_VALUE) {
      soughtRecords.forEach(this::look);
      look(settings.journalTopic(), new SoughtBatches(tables.journalRecords(), batches, rows));
    }
    return found;
  }

  private void readCommands(Map<Integer, Progress> rows) {
    Map<TopicPartition, Long> starts = new HashMap<>();
    Map<TopicPartition, Long> ends = new HashMap<>();
    rows.forEach(
        (number, row) -> {
          if (row.lastMark() != null && !row.isPublished()) {
            TopicPartition partition = settings.commandPartition(number);
            starts.put(partition, row.publishedOffset());
            ends.put(partition, row.nextOffset());
          }
        });
    offsets
        .begins(starts.keySet())
        .forEach((partition, begin) -> starts.merge(partition, begin, Math::max));
    reader.read(starts, ends, this::note);
    seekOutcomes();
  }

  private void note(ConsumerRecord<byte[], byte[]> command) {
    firstTime = Math.min(firstTime, command.timestamp());
    page.add(command);
    if (page.size() == PAGE_COMMANDS) {
      seekOutcomes();
    }
  }

  /** Notes what may be published for the commands of the page. */
  private void seekOutcomes() {
    Set<UUID> ids =
        page.stream()
            .map(DeliveryReader::commandId)
            .filter(Objects::nonNull)
            .map(CommandId::value)
            .collect(Collectors.toSet());
    Map<UUID, LoggedOutcome> outcomes = tables.commandLog().find(ids);
    page.forEach(command -> seekOutcome(command, outcomes));
    page.clear();
  }

  private void seekOutcome(
      ConsumerRecord<byte[], byte[]> command, Map<UUID, LoggedOutcome> outcomes) {
    CommandId id = DeliveryReader.commandId(command);
    LoggedOutcome outcome = id == null ? null : outcomes.get(id.value());
    if (outcome != null && !outcome.isAt(topicId, command.partition(), command.offset())) {
      outcome = null;
    }
    if (outcome != null) {
      for (Outgoing outgoing : outcome.outcome().events()) {
        seek(outgoingRecords.topic(outgoing), Fingerprint.of(outgoingRecords.of(outgoing)));
      }
    }
    if (outcome == null || outcome.deadLetterReason() != null) {
      // The reason is not a part of the fingerprint.
      seek(settings.deadLetterTopic(), Fingerprint.of(deadLetters.of(command, "")));
    }
  }

  private void seek(String topic, long fingerprint) {
    soughtRecords.computeIfAbsent(topic, _ -> new SoughtRecords()).add(fingerprint);
  }

  /**
   * Reads a topic since the first of these commands. If something is missing, waits for the end of
   * transactions that have already sent records to the topic.
   */
  private void look(String topic, Sought sought) {
    if (sought.isComplete()) {
      return;
    }
    Set<TopicPartition> partitions = offsets.partitions(Set.of(topic));
    var _ =
        reader.contains(
            offsets.offsetsAt(partitions, Math.max(0, firstTime - CLOCK_SKEW_MAX.toMillis())),
            offsets.ends(partitions),
            record -> {
              if (sought.take(record)) {
                found.add(Fingerprint.of(record));
              }
              return sought.isComplete();
            });
  }
}
