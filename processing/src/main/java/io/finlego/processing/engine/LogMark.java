package io.finlego.processing.engine;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * The place of a record in a partition, and what tells the record from a later one at the same
 * place. If a later record stands there, the broker has lost the end of the partition and has
 * filled it again.
 *
 * @param leaderEpoch grows whenever a broker begins to lead the partition, also after a restart;
 *     {@link #UNKNOWN_EPOCH} for a record that this process has sent
 * @param appendTime the time at which the broker appended the record, in milliseconds since 1970
 */
record LogMark(long offset, int leaderEpoch, long appendTime) {

  static final int UNKNOWN_EPOCH = -1;

  static LogMark of(ConsumerRecord<byte[], byte[]> record) {
    return new LogMark(record.offset(), epoch(record), record.timestamp());
  }

  /** Returns the mark of a record that is sent and acknowledged. */
  static LogMark of(RecordMetadata place) {
    return new LogMark(place.offset(), UNKNOWN_EPOCH, place.timestamp());
  }

  /** Tells whether this is the mark of the record. */
  boolean isOf(ConsumerRecord<byte[], byte[]> record) {
    return offset == record.offset()
        && appendTime == record.timestamp()
        && (leaderEpoch == UNKNOWN_EPOCH || leaderEpoch == epoch(record));
  }

  /** Tells whether the record was appended after the record of this mark. */
  boolean isOlderThan(ConsumerRecord<byte[], byte[]> record) {
    return record.timestamp() > appendTime || hasEarlierLeaderThan(record);
  }

  /** Tells whether a later leader of the partition has appended the record. */
  boolean hasEarlierLeaderThan(ConsumerRecord<byte[], byte[]> record) {
    return leaderEpoch != UNKNOWN_EPOCH && epoch(record) > leaderEpoch;
  }

  /** Returns the leader epoch of a record; {@link #UNKNOWN_EPOCH} if the record has none. */
  static int epoch(ConsumerRecord<byte[], byte[]> record) {
    return record.leaderEpoch().orElse(UNKNOWN_EPOCH);
  }
}
