package io.finlego.processing.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * For each partition to which a consumer loop publishes, the mark of the last record that it
 * published there.
 */
record PublishedMarks(Map<TopicPartition, LogMark> marks) {

  static final PublishedMarks NONE = new PublishedMarks(Map.of());

  private static final int NUMBERS_BYTES = 2 * Long.BYTES + Integer.BYTES;

  PublishedMarks {
    marks = Map.copyOf(marks);
  }

  /** Returns the marks of all these rows. */
  static PublishedMarks of(Collection<Progress> rows) {
    PublishedMarks marks = NONE;
    for (Progress row : rows) {
      marks = marks.with(row.publishedMarks());
    }
    return marks;
  }

  boolean isEmpty() {
    return marks.isEmpty();
  }

  /** Returns the same marks, but without those of these partitions. */
  PublishedMarks without(Collection<TopicPartition> partitions) {
    Map<TopicPartition, LogMark> rest = new HashMap<>(marks);
    rest.keySet().removeAll(partitions);
    return new PublishedMarks(rest);
  }

  /** Returns the marks of both. Where both have a mark, that of the later record counts. */
  PublishedMarks with(PublishedMarks others) {
    if (others.isEmpty()) {
      return this;
    }
    Map<TopicPartition, LogMark> all = new HashMap<>(marks);
    others.marks.forEach((partition, mark) -> all.merge(partition, mark, PublishedMarks::later));
    return new PublishedMarks(all);
  }

  /** Compares the times first, because offsets come again after the loss of records. */
  private static LogMark later(LogMark mark, LogMark other) {
    return mark.appendTime() > other.appendTime()
            || (mark.appendTime() == other.appendTime() && mark.offset() >= other.offset())
        ? mark
        : other;
  }

  /** Returns the form in which Postgres stores the marks; null for none. */
  byte @Nullable [] toBytes() {
    if (marks.isEmpty()) {
      return null;
    }
    Map<String, Map<Integer, LogMark>> byTopic = new TreeMap<>();
    marks.forEach(
        (place, mark) ->
            byTopic
                .computeIfAbsent(place.topic(), _ -> new TreeMap<>())
                .put(place.partition(), mark));
    ByteBuffer buffer = ByteBuffer.allocate(sizeMax(byTopic));
    LengthPrefixed.putLength(buffer, byTopic.size());
    byTopic.forEach(
        (topic, marksOfTopic) -> {
          LengthPrefixed.putBytes(buffer, topic.getBytes(StandardCharsets.UTF_8));
          LengthPrefixed.putLength(buffer, marksOfTopic.size());
          marksOfTopic.forEach(
              (partition, mark) ->
                  buffer.putInt(partition).putLong(mark.offset()).putLong(mark.appendTime()));
        });
    return LengthPrefixed.writtenBytes(buffer);
  }

  static PublishedMarks fromBytes(byte @Nullable [] bytes) {
    if (bytes == null) {
      return NONE;
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    Map<TopicPartition, LogMark> marks = new HashMap<>();
    int topicCount = LengthPrefixed.readLength(buffer);
    for (int i = 0; i < topicCount; i++) {
      String topic = LengthPrefixed.readText(buffer);
      int partitionCount = LengthPrefixed.readLength(buffer);
      for (int j = 0; j < partitionCount; j++) {
        var partition = new TopicPartition(topic, buffer.getInt());
        marks.put(partition, readMark(buffer));
      }
    }
    return new PublishedMarks(marks);
  }

  private static LogMark readMark(ByteBuffer buffer) {
    return new LogMark(buffer.getLong(), LogMark.UNKNOWN_EPOCH, buffer.getLong());
  }

  private static int sizeMax(Map<String, Map<Integer, LogMark>> byTopic) {
    int size = LengthPrefixed.LENGTH_BYTES_MAX;
    for (var topic : byTopic.entrySet()) {
      size +=
          2 * LengthPrefixed.LENGTH_BYTES_MAX
              + topic.getKey().getBytes(StandardCharsets.UTF_8).length
              + topic.getValue().size() * NUMBERS_BYTES;
    }
    return size;
  }
}
