package io.finlego.processing.engine;

import io.finlego.processing.Outgoing;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads what an earlier session has published for commands of which Postgres only knows that they
 * are applied.
 */
final class UnpublishedTail {

  /** How much the clocks of the brokers may differ. */
  private static final Duration CLOCK_SKEW_MAX = Duration.ofSeconds(10);

  private final LogOffsets offsets;
  private final LogReader reader;
  private final CommandLog commandLog;
  private final OutgoingRecords outgoingRecords;
  private final ProcessingSettings settings;

  private final Set<UUID> commandIds = new HashSet<>();
  private long firstTime = Long.MAX_VALUE;

  UnpublishedTail(
      LogOffsets offsets,
      LogReader reader,
      CommandLog commandLog,
      OutgoingRecords outgoingRecords,
      ProcessingSettings settings) {
    this.offsets = offsets;
    this.reader = reader;
    this.commandLog = commandLog;
    this.outgoingRecords = outgoingRecords;
    this.settings = settings;
  }

  /** Returns the fingerprints of all records that may be the events of such commands. */
  Fingerprints read(Map<Integer, Progress> rows) {
    Map<TopicPartition, Long> starts = new HashMap<>();
    Map<TopicPartition, Long> ends = new HashMap<>();
    rows.forEach(
        (partition, row) -> {
          if (row.lastMark() != null) {
            var place = new TopicPartition(settings.commandTopic(), partition);
            starts.put(place, row.publishedOffset());
            ends.put(place, row.nextOffset());
          }
        });
    offsets
        .begins(starts.keySet())
        .forEach((partition, begin) -> starts.merge(partition, begin, Math::max));
    reader.read(starts, ends, this::note);
    TopicTails tails = new TopicTails(offsets, reader);
    if (firstTime < Long.MAX_VALUE) {
      tails.readBackTo(topics(), firstTime - CLOCK_SKEW_MAX.toMillis());
    }
    return tails.fingerprints();
  }

  private void note(ConsumerRecord<byte[], byte[]> record) {
    firstTime = Math.min(firstTime, record.timestamp());
    var id = DeliveryReader.commandId(record);
    if (id != null) {
      commandIds.add(id.value());
    }
  }

  private Set<String> topics() {
    Set<String> topics = new HashSet<>(Set.of(settings.deadLetterTopic(), settings.journalTopic()));
    for (LoggedOutcome outcome : commandLog.find(commandIds).values()) {
      for (Outgoing outgoing : outcome.outcome().events()) {
        topics.add(outgoingRecords.topic(outgoing));
      }
    }
    return topics;
  }
}
