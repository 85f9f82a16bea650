package io.finlego.processing.engine;

import org.jspecify.annotations.Nullable;

/**
 * The progress of the processor in one partition.
 *
 * @param nextOffset the offset of the next record to apply. Postgres has applied every record below
 *     this offset
 * @param publishedOffset the offset below which the events of every record are on their topic. It
 *     is never above {@code nextOffset}
 * @param lastChecksum the checksum of the record before {@code nextOffset}, see {@link LogMark};
 *     null if no release that stores checksums has applied a record
 * @param publishedMarks the last published records. They cover the events of every record below
 *     {@code publishedOffset}
 */
record Progress(
    long nextOffset,
    long publishedOffset,
    @Nullable Long lastChecksum,
    PublishedMarks publishedMarks) {

  /** The progress in a partition of which no record is applied. */
  static final Progress NONE = new Progress(0, 0, null, PublishedMarks.NONE);

  /** Returns the same progress with other marks. */
  Progress markedWith(PublishedMarks newMarks) {
    return new Progress(nextOffset, publishedOffset, lastChecksum, newMarks);
  }
}
