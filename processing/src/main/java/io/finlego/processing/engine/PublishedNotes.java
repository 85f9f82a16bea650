package io.finlego.processing.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a consumer loop knows to be published, and what of it Postgres does not know yet. */
final class PublishedNotes {

  /** The time after which a loop that is never idle saves what it has not saved yet. */
  private static final Duration SAVE_INTERVAL = Duration.ofSeconds(5);

  private final CommandProgress progress;
  private final Map<Integer, Long> offsets = new HashMap<>();
  private final Map<Integer, Long> unsavedOffsets = new HashMap<>();
  private PublishedMarks marks = PublishedMarks.NONE;
  private @Nullable UUID topicId;
  private long lastSaveNanos = System.nanoTime();

  PublishedNotes(CommandProgress progress) {
    this.progress = progress;
  }

  /**
   * Notes offsets that Kafka has committed. The events of all records below these offsets are
   * published.
   */
  void note(PublishedPositions published) {
    marks = published.marks();
    published
        .offsets()
        .forEach(
            (partition, offset) -> {
              offsets.put(partition.partition(), offset.offset());
              unsavedOffsets.put(partition.partition(), offset.offset());
            });
  }

  /**
   * Begins anew with the marks of the records that earlier sessions have published.
   *
   * @param newTopicId the id of the command topic
   */
  void inherit(UUID newTopicId, PublishedMarks newMarks) {
    topicId = newTopicId;
    marks = newMarks;
  }

  /** Returns the id of the command topic; null before {@link #inherit}. */
  @Nullable UUID topicId() {
    return topicId;
  }

  /**
   * Begins a partition.
   *
   * @param savedOffset the published offset that Postgres has stored
   * @param startOffset the offset from which the loop reads. If it is higher than the stored one,
   *     Postgres does not know yet that the records before it are published
   */
  void begin(int partition, long savedOffset, long startOffset) {
    if (startOffset > savedOffset) {
      unsavedOffsets.put(partition, startOffset);
    }
    offsets.put(partition, Math.max(startOffset, savedOffset));
  }

  /** Returns the last record that is published in each partition. */
  PublishedMarks marks() {
    return marks;
  }

  /** Returns what Kafka has published. The next transaction stores it in Postgres. */
  Published published() {
    return new Published(offsets, marks);
  }

  /** Stores new offsets in Postgres. Does nothing if there are none since the last call. */
  void save() {
    UUID currentTopicId = topicId;
    if (currentTopicId != null && !unsavedOffsets.isEmpty()) {
      progress.storePublished(currentTopicId, new Published(unsavedOffsets, marks));
      unsavedOffsets.clear();
    }
    lastSaveNanos = System.nanoTime();
  }

  /**
   * Saves new offsets from time to time. Each batch stores those of its own partitions, but a
   * partition without new commands has no further batch.
   */
  void saveSometimes() {
    if (System.nanoTime() - lastSaveNanos > SAVE_INTERVAL.toNanos()) {
      save();
    }
  }

  /** Forgets the offsets from which the loop reads. Offsets that Postgres does not know stay. */
  void forgetPositions() {
    offsets.clear();
  }

  /** Forgets a partition that the consumer no longer owns. */
  void forget(int partition) {
    offsets.remove(partition);
    unsavedOffsets.remove(partition);
  }
}
