package io.finlego.processing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Commands of one partition that were applied one after the other.
 *
 * @param nextOffset the offset after the last command
 * @param lastChecksum a checksum of the last command's record and of the time at which the broker
 *     appended it
 */
record CommandRun(int partition, long firstOffset, long nextOffset, long lastChecksum) {

  /** Spreads the bits of the append time over the checksum. */
  private static final long TIME_FACTOR = 0x9E37_79B9_7F4A_7C15L;

  /**
   * Returns the runs of a batch, in the order of its records. Records that an earlier batch has
   * applied belong to the run of that batch and are left out.
   *
   * @param rows the progress of the partitions before the batch
   */
  static List<CommandRun> of(List<? extends Delivery<?>> batch, Map<Integer, Progress> rows) {
    List<CommandRun> runs = new ArrayList<>();
    ConsumerRecord<byte[], byte[]> first = null;
    ConsumerRecord<byte[], byte[]> last = null;
    for (Delivery<?> delivery : batch) {
      ConsumerRecord<byte[], byte[]> record = delivery.record();
      Progress row = rows.get(record.partition());
      if (row == null || record.offset() < row.nextOffset()) {
        continue;
      }
      if (first == null || first.partition() != record.partition()) {
        addRun(runs, first, last);
        first = record;
      }
      last = record;
    }
    addRun(runs, first, last);
    return runs;
  }

  /** Tells whether the record is the last one of this run, and not a later one at its place. */
  boolean hasLast(ConsumerRecord<byte[], byte[]> record) {
    return record.offset() == nextOffset - 1 && checksum(record) == lastChecksum;
  }

  private static long checksum(ConsumerRecord<byte[], byte[]> record) {
    return Fingerprint.of(record) ^ (record.timestamp() * TIME_FACTOR);
  }

  private static void addRun(
      List<CommandRun> runs,
      @Nullable ConsumerRecord<byte[], byte[]> first,
      @Nullable ConsumerRecord<byte[], byte[]> last) {
    if (first != null && last != null) {
      runs.add(
          new CommandRun(first.partition(), first.offset(), last.offset() + 1, checksum(last)));
    }
  }
}
