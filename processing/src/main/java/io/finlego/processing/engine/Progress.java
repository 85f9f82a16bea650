package io.finlego.processing.engine;

/**
 * The progress of the processor in one partition.
 *
 * @param nextOffset the offset of the next record to apply. Postgres has applied every record below
 *     this offset
 * @param publishedOffset the offset below which the events of every record are on their topic. It
 *     is never above {@code nextOffset}
 */
record Progress(long nextOffset, long publishedOffset) {}
