package io.finlego.processing.engine;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * The place of a record in a partition, and a checksum of the record. If another record stands at
 * this place later, the broker has lost the end of the partition and has filled it again.
 *
 * @param checksum covers the record's content and the time at which the broker appended it. A
 *     record that is sent again therefore has another checksum
 */
record LogMark(long offset, long checksum) {

  /** Spreads the bits of the append time over the checksum. */
  private static final long TIME_FACTOR = 0x9E37_79B9_7F4A_7C15L;

  static LogMark of(ConsumerRecord<byte[], byte[]> record) {
    return new LogMark(record.offset(), checksum(Fingerprint.of(record), record.timestamp()));
  }

  static LogMark of(RecordMetadata place, ProducerRecord<byte[], byte[]> record) {
    return new LogMark(place.offset(), checksum(Fingerprint.of(record), place.timestamp()));
  }

  private static long checksum(long fingerprint, long appendTime) {
    return fingerprint ^ (appendTime * TIME_FACTOR);
  }
}
