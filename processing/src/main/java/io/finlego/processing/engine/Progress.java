package io.finlego.processing.engine;

/**
 * The progress of processing in a partition.
 *
 * @param nextOffset the offset below which every record is applied
 * @param publishedOffset the offset below which the events of every record are on their topic;
 *     never above {@code nextOffset}
 */
record Progress(long nextOffset, long publishedOffset) {}
