package io.finlego.processing.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What a publisher has published and its loop has not heard of yet. The publisher's thread adds,
 * and the loop's thread takes.
 */
final class UntakenPositions {

  private final Map<TopicPartition, OffsetAndMetadata> offsets = new ConcurrentHashMap<>();
  private volatile PublishedMarks marks = PublishedMarks.NONE;

  /** Begins anew with the marks of the records that the topics have. */
  void inherit(PublishedMarks newMarks) {
    marks = newMarks;
  }

  /** Returns the marks of the last published records, whether or not somebody has taken them. */
  PublishedMarks marks() {
    return marks;
  }

  /** Adds what was published last. */
  void add(PublishedPositions published) {
    marks = marks.with(published.marks());
    offsets.putAll(published.offsets());
  }

  /** Removes and returns the offsets, with the marks of the last published records. */
  PublishedPositions take() {
    // The order of these two reads matters. The marks must cover the events of all offsets.
    Map<TopicPartition, OffsetAndMetadata> takenOffsets = Map.copyOf(offsets);
    takenOffsets.forEach(offsets::remove);
    return new PublishedPositions(takenOffsets, marks);
  }

  /** Forgets the offsets, which are found again in Kafka. */
  void forget() {
    offsets.clear();
  }
}
