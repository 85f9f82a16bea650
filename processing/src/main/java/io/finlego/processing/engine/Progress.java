package io.finlego.processing.engine;

import org.jspecify.annotations.Nullable;

/**
 * The progress of the processor in one partition.
 *
 * @param nextOffset the offset of the next record to apply. Postgres has applied every record below
 *     this offset
 * @param publishedOffset the offset below which the events of every record are on their topic. It
 *     is never above {@code nextOffset}
 * @param lastMark the mark of the record before {@code nextOffset}; null if it is unknown, because
 *     no record is applied or an earlier release has applied it
 * @param publishedMarks the last published records. They cover the events of every record below
 *     {@code publishedOffset}
 */
record Progress(
    long nextOffset,
    long publishedOffset,
    @Nullable LogMark lastMark,
    PublishedMarks publishedMarks) {

  /** The progress in a partition of which no record is applied. */
  static final Progress NONE = new Progress(0, 0, null, PublishedMarks.NONE);

  /** Tells whether the events of every applied record are known to be published. */
  boolean isPublished() {
    return publishedOffset >= nextOffset;
  }

  /** Returns the same progress with other marks. */
  Progress markedWith(PublishedMarks newMarks) {
    return new Progress(nextOffset, publishedOffset, lastMark, newMarks);
  }

  /** Lowers the published offset, so that the loop reads this record again. */
  Progress readAgainFrom(long offset) {
    return new Progress(nextOffset, Math.min(publishedOffset, offset), lastMark, publishedMarks);
  }
}
