package io.finlego.processing.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What a consumer loop knows to be published, and what of it Postgres does not know yet. */
final class PublishedNotes {

  private final CommandProgress progress;
  private final Map<Integer, Long> offsets = new HashMap<>();
  private final Map<Integer, Long> unsavedOffsets = new HashMap<>();
  private PublishedMarks marks = PublishedMarks.NONE;

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

  /** Begins anew with the marks of the records that earlier sessions have published. */
  void inherit(PublishedMarks newMarks) {
    marks = newMarks;
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
  void save(UUID topicId) {
    if (!unsavedOffsets.isEmpty()) {
      progress.storePublished(topicId, new Published(unsavedOffsets, marks));
      unsavedOffsets.clear();
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
