package io.finlego.processing.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Finds the last record of a partition about which the command topic and the command log agree: the
 * topic has the record at the same offset at which Postgres has applied it.
 */
final class LogAgreement {

  /** The number of offsets to read at a time, from the end of the partition backwards. */
  private static final int WINDOW = 1_000;

  private final LogReader reader;
  private final CommandLog commandLog;
  private final UUID topicId;
  private final Instant oldestOutcome;

  /**
   * @param oldestOutcome the time before which Postgres may have deleted outcomes. Records that are
   *     older count as agreed
   */
  LogAgreement(LogReader reader, CommandLog commandLog, UUID topicId, Instant oldestOutcome) {
    this.reader = reader;
    this.commandLog = commandLog;
    this.topicId = topicId;
    this.oldestOutcome = oldestOutcome;
  }

  /**
   * Finds the last agreed record of a partition. Returns null if there is none, so that the whole
   * partition must be read again.
   */
  @Nullable ConsumerRecord<byte[], byte[]> findLast(
      TopicPartition partition, long begin, long end) {
    for (long windowEnd = end; windowEnd > begin; windowEnd -= WINDOW) {
      long windowBegin = Math.max(begin, windowEnd - WINDOW);
      ConsumerRecord<byte[], byte[]> agreed = lastAgreed(read(partition, windowBegin, windowEnd));
      if (agreed != null) {
        return agreed;
      }
    }
    return null;
  }

  private List<ConsumerRecord<byte[], byte[]>> read(
      TopicPartition partition, long begin, long end) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    reader.read(Map.of(partition, begin), Map.of(partition, end), records::add);
    return records;
  }

  private @Nullable ConsumerRecord<byte[], byte[]> lastAgreed(
      List<ConsumerRecord<byte[], byte[]>> records) {
    Map<Long, UUID> idByOffset = ids(records);
    Map<UUID, LoggedOutcome> outcomes = commandLog.find(Set.copyOf(idByOffset.values()));
    for (ConsumerRecord<byte[], byte[]> record : records.reversed()) {
      UUID id = idByOffset.get(record.offset());
      LoggedOutcome outcome = id == null ? null : outcomes.get(id);
      boolean isSamePlace =
          outcome != null && outcome.isAt(topicId, record.partition(), record.offset());
      if (isSamePlace || record.timestamp() < oldestOutcome.toEpochMilli()) {
        return record;
      }
    }
    return null;
  }

  private static Map<Long, UUID> ids(List<ConsumerRecord<byte[], byte[]>> records) {
    Map<Long, UUID> ids = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      var id = DeliveryReader.commandId(record);
      if (id != null) {
        ids.put(record.offset(), id.value());
      }
    }
    return ids;
  }
}
