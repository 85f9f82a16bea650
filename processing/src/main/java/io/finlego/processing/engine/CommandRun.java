package io.finlego.processing.engine;

import io.finlego.processing.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Commands of one partition that were applied one after the other.
 *
 * @param nextOffset the offset after the last command
 * @param lastChecksum a checksum of the last command's record and of the time at which the broker
 *     appended it
 * @param refusedOffsets the offsets of the commands that were refused, in ascending order
 */
record CommandRun(
    int partition,
    long firstOffset,
    long nextOffset,
    long lastChecksum,
    List<Long> refusedOffsets) {

  /** Spreads the bits of the append time over the checksum. */
  private static final long TIME_FACTOR = 0x9E37_79B9_7F4A_7C15L;

  /**
   * Returns the runs of a batch, in the order of its records. Records that an earlier batch has
   * applied belong to the run of that batch and are left out.
   *
   * @param answers the answers to all records of the batch
   * @param rows the progress of the partitions before the batch
   */
  static List<CommandRun> of(List<Answer> answers, Map<Integer, Progress> rows) {
    List<CommandRun> runs = new ArrayList<>();
    List<Answer> run = new ArrayList<>();
    for (Answer answer : answers) {
      Delivery<?> delivery = answer.delivery();
      Progress row = rows.get(delivery.partition());
      if (row == null || delivery.offset() < row.nextOffset()) {
        continue;
      }
      if (!run.isEmpty() && run.getFirst().delivery().partition() != delivery.partition()) {
        runs.add(of(run));
        run.clear();
      }
      run.add(answer);
    }
    if (!run.isEmpty()) {
      runs.add(of(run));
    }
    return runs;
  }

  /** Returns the status that the command at this offset had after it was applied. */
  Outcome.Status statusAt(long offset) {
    return refusedOffsets.contains(offset) ? Outcome.Status.FAILED : Outcome.Status.SUCCEEDED;
  }

  /** Tells whether the record is the last one of this run, and not a later one at its place. */
  boolean hasLast(ConsumerRecord<byte[], byte[]> record) {
    return record.offset() == nextOffset - 1 && checksum(record) == lastChecksum;
  }

  private static long checksum(ConsumerRecord<byte[], byte[]> record) {
    return Fingerprint.of(record) ^ (record.timestamp() * TIME_FACTOR);
  }

  private static CommandRun of(List<Answer> run) {
    Delivery<?> first = run.getFirst().delivery();
    Delivery<?> last = run.getLast().delivery();
    return new CommandRun(
        first.partition(),
        first.offset(),
        last.offset() + 1,
        checksum(last.record()),
        run.stream()
            .filter(CommandRun::isRefused)
            .map(answer -> answer.delivery().offset())
            .toList());
  }

  private static boolean isRefused(Answer answer) {
    Outcome outcome = answer.outcome();
    return outcome != null && outcome.status() == Outcome.Status.FAILED;
  }
}
