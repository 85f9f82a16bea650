package io.finlego.processing.engine;

import io.finlego.processing.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Commands of one partition that were applied one after the other.
 *
 * @param previousNextOffset the partition's next offset in Postgres before these commands: where
 *     the run before ended. It is lower than {@code firstOffset} if offsets between hold no
 *     commands, for example the markers of transactions
 * @param nextOffset the offset after the last command
 * @param firstEpoch the leader epoch of the first command, see {@link LogMark}
 * @param lastEpoch the leader epoch of the last command
 * @param lastChecksum a checksum of the last command's record and of the time at which the broker
 *     appended it
 * @param refusedOffsets the offsets of the commands that were refused, in ascending order
 * @param repeatedOffsets the offsets of the commands that were not decided, because the command log
 *     had their outcomes already, in ascending order
 */
record CommandRun(
    int partition,
    long previousNextOffset,
    long firstOffset,
    long nextOffset,
    int firstEpoch,
    int lastEpoch,
    long lastChecksum,
    List<Long> refusedOffsets,
    List<Long> repeatedOffsets) {

  /** Spreads the bits of the append time over the checksum. */
  private static final long TIME_FACTOR = 0x9E37_79B9_7F4A_7C15L;

  /**
   * Returns the runs of a batch, in the order of its records. Records that an earlier batch has
   * applied belong to the run of that batch and are left out.
   *
   * @param answers the answers to all records of the batch
   * @param rows the progress of the partitions before the batch
   * @param decidedOutcomes the outcomes of the commands that this batch has decided
   */
  static List<CommandRun> of(
      List<Answer> answers, Map<Integer, Progress> rows, List<LoggedOutcome> decidedOutcomes) {
    Set<UUID> decidedIds =
        decidedOutcomes.stream().map(LoggedOutcome::commandId).collect(Collectors.toSet());
    Map<Integer, Long> previousNextOffsets = new HashMap<>();
    rows.forEach((partition, row) -> previousNextOffsets.put(partition, row.nextOffset()));
    List<CommandRun> runs = new ArrayList<>();
    for (List<Answer> runAnswers : split(answers, rows)) {
      int partition = runAnswers.getFirst().delivery().partition();
      CommandRun run = of(runAnswers, previousNextOffsets.getOrDefault(partition, 0L), decidedIds);
      previousNextOffsets.put(partition, run.nextOffset);
      runs.add(run);
    }
    return runs;
  }

  /** Returns what came of the command at this offset. */
  EarlierAnswer answerAt(long offset) {
    return new EarlierAnswer(
        has(refusedOffsets, offset) ? Outcome.Status.FAILED : Outcome.Status.SUCCEEDED,
        has(repeatedOffsets, offset)
            ? EarlierAnswer.Origin.COMMAND_LOG
            : EarlierAnswer.Origin.DECISION);
  }

  /** Tells whether the record is the last one of this run, and not a later one at its place. */
  boolean hasLast(ConsumerRecord<byte[], byte[]> record) {
    return record.offset() == nextOffset - 1 && checksum(record) == lastChecksum;
  }

  /**
   * Tells whether a record was appended after the last command of this run. If its offset is lower,
   * the broker has lost the end of the run.
   */
  boolean isOlderThan(ConsumerRecord<byte[], byte[]> record) {
    return lastEpoch != LogMark.UNKNOWN_EPOCH && LogMark.epoch(record) > lastEpoch;
  }

  private static boolean has(List<Long> sortedOffsets, long offset) {
    return Collections.binarySearch(sortedOffsets, offset) >= 0;
  }

  private static long checksum(ConsumerRecord<byte[], byte[]> record) {
    return Fingerprint.of(record) ^ (record.timestamp() * TIME_FACTOR);
  }

  /** Splits the answers to new records wherever the partition changes. */
  private static List<List<Answer>> split(List<Answer> answers, Map<Integer, Progress> rows) {
    List<List<Answer>> runs = new ArrayList<>();
    for (Answer answer : answers) {
      Delivery<?> delivery = answer.delivery();
      Progress row = rows.get(delivery.partition());
      if (row == null || delivery.offset() < row.nextOffset()) {
        continue;
      }
      if (runs.isEmpty()
          || runs.getLast().getFirst().delivery().partition() != delivery.partition()) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(answer);
    }
    return runs;
  }

  private static CommandRun of(List<Answer> run, long previousNextOffset, Set<UUID> decidedIds) {
    Delivery<?> first = run.getFirst().delivery();
    Delivery<?> last = run.getLast().delivery();
    return new CommandRun(
        first.partition(),
        previousNextOffset,
        first.offset(),
        last.offset() + 1,
        LogMark.epoch(first.record()),
        LogMark.epoch(last.record()),
        checksum(last.record()),
        offsets(run, CommandRun::isRefused),
        offsets(run, answer -> isRepeated(answer, decidedIds)));
  }

  private static List<Long> offsets(List<Answer> run, Predicate<Answer> condition) {
    return run.stream().filter(condition).map(answer -> answer.delivery().offset()).toList();
  }

  private static boolean isRefused(Answer answer) {
    Outcome outcome = answer.outcome();
    if (outcome == null) {
      return answer.delivery() instanceof Delivery.WithId<?> delivery
          && delivery.earlierAnswer() != null
          && delivery.earlierAnswer().status() == Outcome.Status.FAILED;
    }
    return outcome.status() == Outcome.Status.FAILED;
  }

  /** A command that repeats another one of the same batch is not meant. */
  private static boolean isRepeated(Answer answer, Set<UUID> decidedIds) {
    return answer.delivery() instanceof Delivery.WithId<?> delivery
        && !decidedIds.contains(delivery.id().value());
  }
}
