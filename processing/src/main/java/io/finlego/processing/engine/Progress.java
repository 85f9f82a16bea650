package io.finlego.processing.engine;

/**
 * The progress of processing in a partition.
 *
 * @param nextOffset every record below it is applied
 * @param publishedOffset the events of every record below it are on their topic; never above {@code
 *     nextOffset}
 */
record Progress(long nextOffset, long publishedOffset) {}
